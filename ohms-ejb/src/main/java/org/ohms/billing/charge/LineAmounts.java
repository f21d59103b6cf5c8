package org.ohms.billing.charge;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.price.Discount;
import org.ohms.shared.money.Money;

/**
 * What a line comes to. The full price, what is taken off and tax are rounded here, each once; sums of lines are sums of
 * what was rounded. Medicines are counted in parts too, so a quantity may have decimals: the price is taken exactly that
 * many times.
 *
 * @param gross the full price, before tax
 * @param discount what is taken off it; from nothing to all of it
 * @param tax of what is left
 */
public record LineAmounts(Money gross, Money discount, Money tax) {
    private static final int PERCENT = 2;

    /** So many of something at a price, with tax in percent of it. */
    public static LineAmounts of(Money price, BigDecimal quantity, BigDecimal taxPercent) {
        return of(price, quantity, taxPercent, null);
    }

    /**
     * The same with something taken off.
     *
     * @param off null for nothing
     */
    public static LineAmounts of(Money price, BigDecimal quantity, BigDecimal taxPercent, @Nullable Discount off) {
        var gross = price.timesRounded(quantity);
        var discount = off == null ? gross.minus(gross) : off.off(gross, quantity);
        var tax = gross.minus(discount).timesRounded(taxPercent.movePointLeft(PERCENT));
        return new LineAmounts(gross, discount, tax);
    }

    /** What is left before tax. */
    public Money net() {
        return gross.minus(discount);
    }

    public Money total() {
        return net().plus(tax);
    }
}
