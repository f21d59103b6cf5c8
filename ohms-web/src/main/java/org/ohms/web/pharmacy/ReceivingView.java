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
import org.ohms.pharmacy.stock.ReceiveStock;
import org.ohms.pharmacy.stock.StockDesk;
import org.ohms.pharmacy.stock.StockReading;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** Something arrives. */
@Named
@ViewScoped
@ShowsRefusals
public class ReceivingView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int CHOICES = 200;

    @Inject
    transient StockReading reading;

    @Inject
    transient StockDesk desk;

    @Inject
    transient Toasts toasts;

    private UUID once = UUID.randomUUID();
    private @Nullable String item;
    private @Nullable String place;
    private String lot = "";
    private String expires = "";
    private @Nullable BigDecimal quantity;
    private @Nullable BigDecimal unitCost;
    private transient List<ItemTotals> items = List.of();
    private transient List<PlaceRow> places = List.of();

    public void load() {
        items = reading.items("", new PageRequest(0, CHOICES)).rows();
        places = reading.places();
    }

    /** Takes it in; the same press twice takes it in once. */
    public String receive() {
        desk.receive(new ReceiveStock(
                once,
                UrlValues.id(item).orElse(null),
                UrlValues.id(place).orElse(null),
                lot,
                UrlValues.day(expires).orElse(null),
                quantity,
                unitCost));
        toasts.say("pharmacy.received");
        return "/staff/stock/receive?faces-redirect=true&item=" + item;
    }

    public List<ItemTotals> getItems() {
        return items;
    }

    public List<PlaceRow> getPlaces() {
        return places;
    }

    public String getOnce() {
        return once.toString();
    }

    public void setOnce(@Nullable String once) {
        UrlValues.id(once).ifPresent(given -> this.once = given);
    }

    public @Nullable String getItem() {
        return item;
    }

    public void setItem(@Nullable String item) {
        this.item = UrlValues.kept(item, this.item);
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

    public @Nullable BigDecimal getUnitCost() {
        return unitCost;
    }

    public void setUnitCost(@Nullable BigDecimal unitCost) {
        this.unitCost = unitCost;
    }

    public @Nullable BigDecimal getQuantity() {
        return quantity;
    }

    public void setQuantity(@Nullable BigDecimal quantity) {
        this.quantity = quantity;
    }
}
