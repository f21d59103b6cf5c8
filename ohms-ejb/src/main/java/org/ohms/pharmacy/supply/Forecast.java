package org.ohms.pharmacy.supply;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much of a medicine to order. What was handed over in the last {@value #WEEKS} whole weeks, less what went back to the
 * shelf, is taken as what will be used in the days the supplier needs and in the {@value #COVER_DAYS} days after. Nothing is
 * proposed while more is free or on order than the reorder point; else so much that, at that use, the stock is back at the
 * reorder point when those days are over: reorder point, plus the use of a day times those days, less what is free and on
 * order, in whole packs, one at least. Today does not count, and no season is guessed.
 *
 * @param used in the last {@value #WEEKS} weeks
 * @param reorderAt at this or below more is wanted
 * @param available what is free and sound, and what is on order
 * @param leadDays from the order to the delivery
 * @param pack so many of the unit are ordered together
 */
public record Forecast(BigDecimal used, BigDecimal reorderAt, BigDecimal available, int leadDays, BigDecimal pack) {
    /** Whole weeks that are looked back on. */
    public static final int WEEKS = 4;
    /** Days a delivery is to last beyond those it takes to come. */
    public static final int COVER_DAYS = 14;

    static final int DAYS = WEEKS * 7;

    /** Whether more is wanted. */
    public boolean isWanted() {
        return available.compareTo(reorderAt) <= 0;
    }

    /** What to order; nought while nothing is wanted. Exact: the one division is rounded up to whole packs. */
    public BigDecimal quantity() {
        if (!isWanted()) {
            return BigDecimal.ZERO;
        }
        var days = BigDecimal.valueOf(DAYS);
        var ahead = BigDecimal.valueOf((long) leadDays + COVER_DAYS);
        var missing = reorderAt
                .subtract(available)
                .multiply(days)
                .add(used.max(BigDecimal.ZERO).multiply(ahead));
        var packs = missing.divide(pack.multiply(days), 0, RoundingMode.CEILING).max(BigDecimal.ONE);
        return packs.multiply(pack);
    }
}
