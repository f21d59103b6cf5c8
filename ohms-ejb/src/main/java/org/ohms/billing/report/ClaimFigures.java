package org.ohms.billing.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How insurers dealt with claims lately, each counted on the day on which the insurer did it first. A claim is clean that the
 * insurer never sent back to be mended, which is the part of <a href="http://www.hfma.org/MAP/MapKeys/">HFMA's clean claim
 * rate</a> that comes after sending; what keeps a claim from being sent is not counted.
 *
 * @param answered claims that an insurer took, sent back, paid or denied
 * @param clean those of them that were never sent back
 * @param decided claims that an insurer paid or denied
 * @param denied those of them that it denied first
 * @param paid claims that an insurer paid, all of it or in part
 * @param paidDays how many days lie between sending those first and the first payment, altogether
 */
public record ClaimFigures(long answered, long clean, long decided, long denied, long paid, long paidDays) {
    private static final int HUNDRED = 100;

    /** Percent of answered claims that were clean; null while none was answered. */
    public @Nullable BigDecimal cleanRate() {
        return ratio(clean * HUNDRED, answered);
    }

    /** Percent of decided claims that were denied first; null while none was decided. */
    public @Nullable BigDecimal denialRate() {
        return ratio(denied * HUNDRED, decided);
    }

    /** Days from sending to payment on average; null while none was paid. */
    public @Nullable BigDecimal daysToPayment() {
        return ratio(paidDays, paid);
    }

    private static @Nullable BigDecimal ratio(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_EVEN);
    }
}
