package org.ohms.billing.charge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something of a medicine came back after it was charged. The database writes it in the transaction of the return, and
 * takes it off a charge that waits; where it cannot, it is open until somebody looked at it.
 */
@Entity
@Table(name = "charge_return")
class ChargeReturn {
    @Id
    private UUID id;

    @Column(name = "charge_id", updatable = false)
    private UUID charge;

    @Column(updatable = false)
    private BigDecimal quantity;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @SuppressWarnings("NullAway")
    protected ChargeReturn() {}

    void settle(Instant now) {
        settledAt = now;
    }

    UUID charge() {
        return charge;
    }

    BigDecimal quantity() {
        return quantity;
    }
}
