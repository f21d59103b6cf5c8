package org.ohms.web.pharmacy;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.pharmacy.stock.BlindLot;
import org.ohms.pharmacy.stock.CountStock;
import org.ohms.pharmacy.stock.CountedLot;
import org.ohms.pharmacy.stock.ItemTotals;
import org.ohms.pharmacy.stock.PlaceRow;
import org.ohms.pharmacy.stock.StockCounts;
import org.ohms.pharmacy.stock.StockReading;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** Somebody counts a shelf without being shown what should be there. */
@Named
@ViewScoped
@ShowsRefusals
public class CountView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int CHOICES = 200;

    @Inject
    transient StockCounts counts;

    @Inject
    transient StockReading reading;

    @Inject
    transient Toasts toasts;

    private String item = "";
    private String place = "";
    private final HashMap<UUID, String> counted = new HashMap<>();
    private transient List<ItemTotals> items = List.of();
    private transient List<PlaceRow> places = List.of();
    private transient List<BlindLot> lots = List.of();

    public void load() {
        items = reading.items("", new PageRequest(0, CHOICES)).rows();
        places = reading.places();
        if (isAsked()) {
            lots = counts.lots(itemId(), placeId());
        }
    }

    /** Takes the count over. */
    public String count() {
        var figures = lots.stream()
                .map(lot -> new CountedLot(lot.lot(), Figures.read(counted.get(lot.lot()), "counted")))
                .toList();
        toasts.say("pharmacy.count.done", counts.count(new CountStock(itemId(), placeId(), figures)));
        return "/staff/stock/item?faces-redirect=true&item=" + item;
    }

    /** Whether a medicine and a place are chosen. */
    public boolean isAsked() {
        return UrlValues.id(item).isPresent() && UrlValues.id(place).isPresent();
    }

    private UUID itemId() {
        return UrlValues.required(UrlValues.id(item));
    }

    private UUID placeId() {
        return UrlValues.required(UrlValues.id(place));
    }

    public List<ItemTotals> getItems() {
        return items;
    }

    public List<PlaceRow> getPlaces() {
        return places;
    }

    public List<BlindLot> getLots() {
        return lots;
    }

    public Map<UUID, String> getCounted() {
        return counted;
    }

    public String getItem() {
        return item;
    }

    public void setItem(@Nullable String item) {
        this.item = item == null ? this.item : item;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(@Nullable String place) {
        this.place = place == null ? this.place : place;
    }
}
