package org.ohms.web.pharmacy;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.pharmacy.stock.HandMove;
import org.ohms.pharmacy.stock.ItemTotals;
import org.ohms.pharmacy.stock.KeepItem;
import org.ohms.pharmacy.stock.LotRow;
import org.ohms.pharmacy.stock.MoveStock;
import org.ohms.pharmacy.stock.MovementReason;
import org.ohms.pharmacy.stock.MovementRow;
import org.ohms.pharmacy.stock.PlaceRow;
import org.ohms.pharmacy.stock.SendStock;
import org.ohms.pharmacy.stock.StockDesk;
import org.ohms.pharmacy.stock.StockReading;
import org.ohms.pharmacy.stock.StockTransfers;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** One medicine: its lots, its ledger, and what is done with them. */
@Named
@ViewScoped
@ShowsRefusals
public class StockItemView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 25;

    @Inject
    transient StockReading reading;

    @Inject
    transient StockDesk desk;

    @Inject
    transient StockTransfers transfers;

    @Inject
    transient Toasts toasts;

    private String item = "";
    private int first;
    private UUID once = UUID.randomUUID();
    private @Nullable HandMove move;
    private String level = "";
    private @Nullable BigDecimal quantity;
    private @Nullable MovementReason reason;
    private String words = "";
    private String shelf = "";
    private String gtin = "";
    private @Nullable BigDecimal reorderAt;
    private String priceCode = "";
    private long version;
    private transient @Nullable ItemTotals totals;
    private @Nullable String to;
    private transient List<PlaceRow> places = List.of();
    private transient List<LotRow> lots = List.of();
    private transient List<MovementRow> movements = List.of();
    private long total;

    public void load() {
        var found = reading.item(id());
        totals = found;
        lots = reading.lots(id()).stream().filter(LotRow::isThere).toList();
        var page = reading.movements(id(), new PageRequest(first, ROWS));
        movements = page.rows();
        total = page.total();
        places = reading.places();
        shelf = found.item().shelf();
        gtin = Objects.requireNonNullElse(found.item().gtin(), "");
        reorderAt = found.item().reorderAt();
        priceCode = Objects.requireNonNullElse(found.item().priceCode(), "");
        version = found.item().version();
    }

    /** Moves what was chosen; the same press twice moves it once. */
    public String move() {
        var wanted = new MoveStock(once, move, chosen(0), chosen(1), quantity, reason, words);
        desk.move(wanted);
        return done("pharmacy.moved");
    }

    /** Sends some of a lot to another place; the same press twice sends it once. */
    public String send() {
        transfers.send(
                new SendStock(once, chosen(0), chosen(1), UrlValues.id(to).orElse(null), quantity));
        toasts.say("pharmacy.transfer.sent");
        return "/staff/stock/transfers?faces-redirect=true";
    }

    /** The lot, or the place, of what was chosen. */
    private @Nullable UUID chosen(int part) {
        var parts = level.split(":", 2);
        return part < parts.length ? UrlValues.id(parts[part]).orElse(null) : null;
    }

    public String keep() {
        desk.keepItem(new KeepItem(id(), null, shelf, gtin, reorderAt, priceCode), version);
        return done("pharmacy.kept");
    }

    private String done(String text) {
        toasts.say(text);
        return "/staff/stock/item?faces-redirect=true&item=" + item;
    }

    private UUID id() {
        return UrlValues.required(UrlValues.id(item));
    }

    public @Nullable ItemTotals getTotals() {
        return totals;
    }

    public List<LotRow> getLots() {
        return lots;
    }

    public List<MovementRow> getMovements() {
        return movements;
    }

    public long getTotal() {
        return total;
    }

    public int getFirst() {
        return first;
    }

    public int getSize() {
        return ROWS;
    }

    public String getPart() {
        return Integer.toString(first);
    }

    public void setPart(@Nullable String part) {
        first = part != null && part.matches("\\d{1,7}") ? Integer.parseInt(part) : first;
    }

    public String getItem() {
        return item;
    }

    public void setItem(@Nullable String item) {
        this.item = item == null ? this.item : item;
    }

    public String getOnce() {
        return once.toString();
    }

    public void setOnce(@Nullable String once) {
        UrlValues.id(once).ifPresent(given -> this.once = given);
    }

    public @Nullable HandMove getMove() {
        return move;
    }

    public void setMove(@Nullable HandMove move) {
        this.move = move;
    }

    public List<PlaceRow> getPlaces() {
        return places;
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(@Nullable String level) {
        this.level = level == null ? "" : level;
    }

    public @Nullable BigDecimal getQuantity() {
        return quantity;
    }

    public void setQuantity(@Nullable BigDecimal quantity) {
        this.quantity = quantity;
    }

    public @Nullable MovementReason getReason() {
        return reason;
    }

    public void setReason(@Nullable MovementReason reason) {
        this.reason = reason;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words == null ? "" : words;
    }

    public String getShelf() {
        return shelf;
    }

    public void setShelf(@Nullable String shelf) {
        this.shelf = shelf == null ? "" : shelf;
    }

    public String getGtin() {
        return gtin;
    }

    public void setGtin(@Nullable String gtin) {
        this.gtin = gtin == null ? "" : gtin;
    }

    public String getPriceCode() {
        return priceCode;
    }

    public void setPriceCode(@Nullable String priceCode) {
        this.priceCode = priceCode == null ? "" : priceCode;
    }

    public @Nullable BigDecimal getReorderAt() {
        return reorderAt;
    }

    public void setReorderAt(@Nullable BigDecimal reorderAt) {
        this.reorderAt = reorderAt;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
