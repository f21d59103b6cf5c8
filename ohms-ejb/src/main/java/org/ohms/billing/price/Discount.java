package org.ohms.billing.price;

import java.math.BigDecimal;
import org.ohms.shared.money.Money;

/**
 * What is taken off a price, before tax.
 *
 * @param figure percent, or an amount in the currency of the price; above zero
 * @param name why, as the price list says it; empty where somebody gives it by hand
 */
public record Discount(Kind kind, BigDecimal figure, String name) {
    private static final int PERCENT_PLACES = 2;

    /** Of what the figure is. */
    public enum Kind {
        PERCENT,
        /** An amount off each of what is charged. */
        EACH,
        /** An amount off all of it. */
        WHOLE
    }

    /** What it takes off so many that come to so much, as it is paid; never more than they come to. */
    public Money off(Money gross, BigDecimal quantity) {
        var currency = gross.currency().getCurrencyCode();
        var off = switch (kind) {
            case PERCENT -> gross.timesRounded(figure.movePointLeft(PERCENT_PLACES));
            case EACH -> Money.of(figure, currency).timesRounded(quantity);
            case WHOLE -> Money.of(figure, currency).rounded();
        };
        return gross.minus(off).isNegative() ? gross : off;
    }
}
