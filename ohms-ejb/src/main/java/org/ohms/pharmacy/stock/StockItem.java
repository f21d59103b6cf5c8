package org.ohms.pharmacy.stock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.prescribing.prescription.ClinicalDrugRow;
import org.ohms.prescribing.prescription.DoseUnit;

/** A medicine of the hospital's list that is kept here. */
@Entity
@Table(name = "stock_item")
class StockItem {
    @Id
    private UUID id;

    private String ingredient;
    private String name;
    private boolean controlled;

    @Enumerated(EnumType.STRING)
    private DoseUnit unit;

    private @Nullable String gtin;
    private @Nullable String shelf;

    @Column(name = "reorder_at")
    private @Nullable BigDecimal reorderAt;

    @Column(name = "price_code")
    private @Nullable String priceCode;

    private Instant since;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected StockItem() {}

    StockItem(ClinicalDrugRow drug, DoseUnit unit, Instant now) {
        this.id = drug.id();
        this.ingredient = drug.ingredient();
        this.name = drug.whole();
        this.controlled = drug.controlled();
        this.unit = unit;
        this.since = now;
    }

    /** Where it stands, how its pack is numbered, below what more is wanted, and under which code it is charged. */
    void keep(
            @Nullable String shelf, @Nullable String gtin, @Nullable BigDecimal reorderAt, @Nullable String priceCode) {
        this.shelf = shelf;
        this.gtin = gtin;
        this.reorderAt = reorderAt;
        this.priceCode = priceCode;
    }

    UUID id() {
        return id;
    }

    boolean controlled() {
        return controlled;
    }

    long version() {
        return version;
    }

    StockItemRow row() {
        return new StockItemRow(
                id,
                ingredient,
                name,
                controlled,
                unit,
                gtin,
                shelf == null ? "" : shelf,
                reorderAt,
                priceCode,
                version);
    }
}
