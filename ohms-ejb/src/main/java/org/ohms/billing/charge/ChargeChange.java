package org.ohms.billing.charge;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.persistence.Plain;

/** What a charge was before somebody corrected or struck it, and why. */
@Entity
@Table(name = "charge_change")
class ChargeChange {
    enum What {
        CORRECTED,
        STRUCK,
        /** Something came back; the system took it off. */
        RETURNED
    }

    @Id
    private UUID id;

    @Column(name = "charge_id")
    private UUID charge;

    @Enumerated(EnumType.STRING)
    private What what;

    @Column(name = "code_before")
    private String codeBefore;

    @Column(name = "price_before")
    private @Nullable BigDecimal priceBefore;

    @Column(name = "count_before")
    private BigDecimal quantityBefore;

    @Convert(converter = ChargeReasonConverter.class)
    private @Nullable String reason;

    @Column(name = "changed_at")
    private Instant at;

    @Column(name = "changed_by")
    private AccountId by;

    @SuppressWarnings("NullAway")
    protected ChargeChange() {}

    ChargeChange(
            UUID charge,
            What what,
            String code,
            @Nullable BigDecimal price,
            BigDecimal quantity,
            String reason,
            Instant now,
            AccountId by) {
        this.id = Uuids.v7(now);
        this.charge = charge;
        this.what = what;
        this.codeBefore = code;
        this.priceBefore = price;
        this.quantityBefore = quantity;
        this.reason = reason;
        this.at = now;
        this.by = by;
    }

    AccountId by() {
        return by;
    }

    ChargeChangeRow row(String name) {
        return new ChargeChangeRow(
                what == What.STRUCK,
                what == What.RETURNED,
                codeBefore,
                priceBefore,
                Plain.figure(quantityBefore),
                reason == null ? "" : reason,
                at,
                name);
    }
}
