package org.ohms.web.pharmacy;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.pharmacy.stock.ItemTotals;
import org.ohms.pharmacy.stock.PlaceRow;
import org.ohms.pharmacy.stock.StockReading;
import org.ohms.pharmacy.supply.EnterSupplierInvoice;
import org.ohms.pharmacy.supply.InvoiceDifference;
import org.ohms.pharmacy.supply.OrderDetails;
import org.ohms.pharmacy.supply.OrderLineRow;
import org.ohms.pharmacy.supply.PurchaseDesk;
import org.ohms.pharmacy.supply.ReceiveOrder;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** One order: what is wanted, what arrived, what the supplier asks for. */
@Named
@ViewScoped
@ShowsRefusals
public class PurchaseOrderView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int CHOICES = 200;

    @Inject
    transient PurchaseDesk desk;

    @Inject
    transient StockReading stock;

    @Inject
    transient Toasts toasts;

    private String order = "";
    private long version;
    private UUID once = UUID.randomUUID();
    private @Nullable String item;
    private @Nullable BigDecimal quantity;
    private @Nullable BigDecimal unitPrice;
    private @Nullable String line;
    private @Nullable String place;
    private String lot = "";
    private String expires = "";
    private String number = "";
    private String day = "";
    private @Nullable BigDecimal amount;
    private @Nullable InvoiceDifference why;
    private transient @Nullable OrderDetails details;
    private transient List<ItemTotals> items = List.of();
    private transient List<PlaceRow> places = List.of();

    public void load() {
        var found = desk.order(id());
        details = found;
        version = found.row().version();
        items = found.row().isDraft()
                ? stock.items("", new PageRequest(0, CHOICES)).rows()
                : List.of();
        places = stock.places();
    }

    public String put() {
        desk.put(id(), version, UrlValues.id(item).orElse(null), quantity, unitPrice);
        return done("pharmacy.order.putOn");
    }

    public String drop(OrderLineRow row) {
        desk.drop(id(), version, row.id());
        return done("pharmacy.order.dropped");
    }

    public String send() {
        desk.send(id(), version);
        return done("pharmacy.order.sent");
    }

    public String cancel() {
        desk.cancel(id(), version);
        return done("pharmacy.order.cancelled");
    }

    /** Takes in what arrived; the same press twice takes it in once. */
    public String receive() {
        desk.receive(new ReceiveOrder(
                once,
                id(),
                UrlValues.id(line).orElse(null),
                UrlValues.id(place).orElse(null),
                lot,
                UrlValues.day(expires).orElse(null),
                quantity,
                unitPrice));
        return done("pharmacy.received");
    }

    public String complete() {
        desk.complete(id(), version);
        return done("pharmacy.order.completed");
    }

    /** Writes down what the supplier asks for; the same press twice writes it once. */
    public String enterInvoice() {
        desk.enterInvoice(
                new EnterSupplierInvoice(once, id(), number, UrlValues.day(day).orElse(null), amount));
        return done("pharmacy.order.invoiced");
    }

    public String close() {
        desk.close(id(), version, why);
        return done("pharmacy.order.closed");
    }

    private String done(String text) {
        toasts.say(text);
        return "/staff/stock/order?faces-redirect=true&order=" + order;
    }

    private UUID id() {
        return UrlValues.required(UrlValues.id(order));
    }

    public @Nullable OrderDetails getDetails() {
        return details;
    }

    public List<ItemTotals> getItems() {
        return items;
    }

    public List<PlaceRow> getPlaces() {
        return places;
    }

    public List<InvoiceDifference> getReasons() {
        return List.of(InvoiceDifference.values());
    }

    public String getOrder() {
        return order;
    }

    public void setOrder(@Nullable String order) {
        this.order = order == null ? this.order : order;
    }

    public String getOnce() {
        return once.toString();
    }

    public void setOnce(@Nullable String once) {
        UrlValues.id(once).ifPresent(given -> this.once = given);
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public @Nullable String getItem() {
        return item;
    }

    public void setItem(@Nullable String item) {
        this.item = item;
    }

    public @Nullable BigDecimal getQuantity() {
        return quantity;
    }

    public void setQuantity(@Nullable BigDecimal quantity) {
        this.quantity = quantity;
    }

    public @Nullable BigDecimal getUnitPrice() {
        return unitPrice;
    }

    public void setUnitPrice(@Nullable BigDecimal unitPrice) {
        this.unitPrice = unitPrice;
    }

    public @Nullable String getLine() {
        return line;
    }

    public void setLine(@Nullable String line) {
        this.line = line;
    }

    public @Nullable String getPlace() {
        return place;
    }

    public void setPlace(@Nullable String place) {
        this.place = place;
    }

    public String getLot() {
        return lot;
    }

    public void setLot(@Nullable String lot) {
        this.lot = lot == null ? "" : lot;
    }

    public String getExpires() {
        return expires;
    }

    public void setExpires(@Nullable String expires) {
        this.expires = expires == null ? "" : expires;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number == null ? "" : number;
    }

    public String getDay() {
        return day;
    }

    public void setDay(@Nullable String day) {
        this.day = day == null ? "" : day;
    }

    public @Nullable BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }

    public @Nullable InvoiceDifference getWhy() {
        return why;
    }

    public void setWhy(@Nullable InvoiceDifference why) {
        this.why = why;
    }
}
