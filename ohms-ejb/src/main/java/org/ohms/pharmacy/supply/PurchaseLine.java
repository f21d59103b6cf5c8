package org.ohms.pharmacy.supply;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.Uuids;

/** One medicine of an order. */
@Entity
@Table(name = "purchase_line")
class PurchaseLine {
    @Id
    private UUID id;

    @Column(name = "order_id")
    private UUID order;

    @Column(name = "item_id")
    private UUID item;

    private BigDecimal ordered;

    @Column(name = "unit_price")
    private @Nullable BigDecimal unitPrice;

    @SuppressWarnings("NullAway")
    protected PurchaseLine() {}

    PurchaseLine(UUID order, UUID item, BigDecimal ordered, @Nullable BigDecimal unitPrice, Instant now) {
        this.id = Uuids.v7(now);
        this.order = order;
        this.item = item;
        become(ordered, unitPrice);
    }

    final void become(BigDecimal quantity, @Nullable BigDecimal price) {
        this.ordered = quantity;
        this.unitPrice = price;
    }

    UUID id() {
        return id;
    }

    UUID item() {
        return item;
    }

    BigDecimal ordered() {
        return ordered;
    }

    @Nullable
    BigDecimal unitPrice() {
        return unitPrice;
    }
}
