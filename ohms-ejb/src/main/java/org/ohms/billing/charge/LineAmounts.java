package org.ohms.billing.charge;

import java.math.BigDecimal;
import org.ohms.shared.money.Money;

/**
 * What a line comes to. Net and tax are rounded here, each once; sums of lines are sums of what was rounded. Medicines
 * are counted in parts too, so a quantity may have decimals: the price is taken exactly that many times.
 *
 * @param net before tax
 */
public record LineAmounts(Money net, Money tax) {
    private static final int PERCENT = 2;

    /** So many of something at a price, with tax in percent of it. */
    public static LineAmounts of(Money price, BigDecimal quantity, BigDecimal taxPercent) {
        var net = price.timesRounded(quantity);
        return new LineAmounts(net, net.timesRounded(taxPercent.movePointLeft(PERCENT)));
    }

    public Money total() {
        return net.plus(tax);
    }
}
