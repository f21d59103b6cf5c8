package org.ohms.pharmacy.supply;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.UUID;

/** From whom a stocked medicine is ordered, and in which packs. */
@Entity
@Table(name = "supply_source")
class SupplySource {
    @Id
    @Column(name = "item_id")
    private UUID item;

    @Column(name = "supplier_id")
    private UUID supplier;

    private BigDecimal pack;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected SupplySource() {}

    SupplySource(UUID item, UUID supplier, BigDecimal pack) {
        this.item = item;
        become(supplier, pack);
    }

    final void become(UUID from, BigDecimal inPacksOf) {
        this.supplier = from;
        this.pack = inPacksOf;
    }
}
