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
import org.ohms.pharmacy.stock.KeepItem;
import org.ohms.pharmacy.stock.PlaceRow;
import org.ohms.pharmacy.stock.StockDesk;
import org.ohms.pharmacy.stock.StockReading;
import org.ohms.pharmacy.stock.StockWatch;
import org.ohms.prescribing.prescription.ClinicalDrugList;
import org.ohms.prescribing.prescription.ClinicalDrugRow;
import org.ohms.prescribing.prescription.DoseUnit;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.place.PlaceLookup;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** The medicines that are kept here, and what of them needs somebody's eye. */
@Named
@ViewScoped
@ShowsRefusals
public class StockView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 25;
    private static final int CHOICES = 200;
    private static final String HERE = "/staff/stock/list?faces-redirect=true";

    @Inject
    transient StockReading reading;

    @Inject
    transient StockDesk desk;

    @Inject
    transient ClinicalDrugList drugs;

    @Inject
    transient PlaceLookup hospitalPlaces;

    @Inject
    transient Person person;

    @Inject
    transient Toasts toasts;

    private String words = "";
    private int first;
    private @Nullable String drug;
    private @Nullable DoseUnit unit = DoseUnit.TABLET;
    private String shelf = "";
    private String gtin = "";
    private @Nullable BigDecimal reorderAt;
    private String priceCode = "";
    private String place = "";
    private String stockPlace = "";
    private String standsAt = "";
    private transient List<PlaceRow> stockPlaces = List.of();
    private transient List<ItemTotals> rows = List.of();
    private transient List<ClinicalDrugRow> choices = List.of();
    private transient @Nullable StockWatch watch;
    private long total;

    public void load() {
        var page = reading.items(words, new PageRequest(first, ROWS));
        rows = page.rows();
        total = page.total();
        watch = reading.watch();
        stockPlaces = reading.places();
        if (person.may("stock.write") && person.may("clinical-drug.manage")) {
            choices = drugs.drugs("", new PageRequest(0, CHOICES)).rows();
        }
    }

    public String stock() {
        var id = desk.stockItem(new KeepItem(UrlValues.id(drug).orElse(null), unit, shelf, gtin, reorderAt, priceCode));
        toasts.say("pharmacy.stocked");
        return item(id);
    }

    public String openPlace() {
        desk.openPlace(place);
        toasts.say("pharmacy.place.opened");
        return HERE;
    }

    /** Says where a place of medicines stands. */
    public String stand() {
        desk.standsAt(
                UrlValues.id(stockPlace).orElse(null),
                UrlValues.id(standsAt).map(PlaceId::new).orElse(null));
        toasts.say("pharmacy.place.stood");
        return HERE;
    }

    /** The places of the hospital, by name. */
    public List<org.ohms.scheduling.place.PlaceRow> getHospitalPlaces() {
        return hospitalPlaces.rows();
    }

    /** What the place of the hospital is called at which a place of medicines stands; empty where nobody said. */
    public String standing(PlaceRow row) {
        var at = row.standsAt();
        return at == null
                ? ""
                : hospitalPlaces
                        .row(at)
                        .map(org.ohms.scheduling.place.PlaceRow::name)
                        .orElse("");
    }

    public List<PlaceRow> getStockPlaces() {
        return stockPlaces;
    }

    public String getStockPlace() {
        return stockPlace;
    }

    public void setStockPlace(@Nullable String stockPlace) {
        this.stockPlace = stockPlace == null ? "" : stockPlace;
    }

    public String getStandsAt() {
        return standsAt;
    }

    public void setStandsAt(@Nullable String standsAt) {
        this.standsAt = standsAt == null ? "" : standsAt;
    }

    private static String item(UUID id) {
        return "/staff/stock/item?faces-redirect=true&item=" + id;
    }

    public List<ItemTotals> getRows() {
        return rows;
    }

    public List<ClinicalDrugRow> getChoices() {
        return choices;
    }

    public @Nullable StockWatch getWatch() {
        return watch;
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

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words == null ? this.words : words;
    }

    public @Nullable String getDrug() {
        return drug;
    }

    public void setDrug(@Nullable String drug) {
        this.drug = drug;
    }

    public @Nullable DoseUnit getUnit() {
        return unit;
    }

    public void setUnit(@Nullable DoseUnit unit) {
        this.unit = unit;
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

    public String getPlace() {
        return place;
    }

    public void setPlace(@Nullable String place) {
        this.place = place == null ? "" : place;
    }
}
