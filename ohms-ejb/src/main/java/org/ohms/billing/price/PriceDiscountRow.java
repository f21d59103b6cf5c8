package org.ohms.billing.price;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a price list takes off.
 *
 * @param code of the service; empty for all that the list names
 * @param selfPay whether it is only for those for whom no payer is asked
 * @param name why, as bills say it
 * @param validFrom null for the first day of the list
 * @param validUntil null for its last day
 */
public record PriceDiscountRow(
        UUID id,
        String code,
        Discount.Kind kind,
        BigDecimal figure,
        boolean selfPay,
        String name,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {
    public boolean isPercent() {
        return kind == Discount.Kind.PERCENT;
    }

    /** The figure as people write it. */
    public String figureText() {
        return figure.toPlainString();
    }
}
