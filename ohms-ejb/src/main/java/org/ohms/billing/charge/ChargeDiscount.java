package org.ohms.billing.charge;

import java.math.BigDecimal;
import org.ohms.billing.price.Discount;

/**
 * What is taken off a charge.
 *
 * @param name as the price list calls it; empty where somebody gave it by hand
 * @param waits whether a second person has to agree first; until then nothing is taken off
 */
public record ChargeDiscount(Discount.Kind kind, BigDecimal figure, String name, boolean waits) {
    public boolean isByHand() {
        return name.isEmpty();
    }

    public boolean isPercent() {
        return kind == Discount.Kind.PERCENT;
    }

    /** The figure as people write it. */
    public String figureText() {
        return figure.stripTrailingZeros().toPlainString();
    }

    Discount discount() {
        return new Discount(kind, figure, name);
    }
}
