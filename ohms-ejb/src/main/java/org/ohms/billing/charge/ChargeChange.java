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
import org.ohms.billing.price.Discount;
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
        RETURNED,
        /** Somebody took something off. */
        DISCOUNTED,
        /** Somebody wants to take so much off that another person has to agree. */
        DISCOUNT_ASKED,
        DISCOUNT_AGREED,
        DISCOUNT_DECLINED,
        /** What was taken off by hand is taken off no more. */
        DISCOUNT_WITHDRAWN
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

    @Enumerated(EnumType.STRING)
    @Column(name = "discount_kind")
    private Discount.@Nullable Kind discountKind;

    @Column(name = "discount_figure")
    private @Nullable BigDecimal discountFigure;

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
            @Nullable String reason,
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

    /** Of which discount it tells. */
    void about(Discount discount) {
        discountKind = discount.kind();
        discountFigure = discount.figure();
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
                discountKind == null || discountFigure == null
                        ? null
                        : new ChargeDiscount(
                                discountKind, Plain.figure(discountFigure), "", what == What.DISCOUNT_ASKED),
                what.name(),
                at,
                name);
    }
}
