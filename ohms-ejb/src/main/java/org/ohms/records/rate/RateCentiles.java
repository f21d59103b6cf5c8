package org.ohms.records.rate;

import java.math.BigDecimal;

/** What healthy children of an age lie between, in figures a minute. */
public record RateCentiles(int first, int tenth, int ninetieth, int ninetyNinth) {
    RateStanding standing(BigDecimal figure) {
        if (figure.compareTo(BigDecimal.valueOf(first)) < 0) {
            return RateStanding.BELOW_FIRST;
        }
        if (figure.compareTo(BigDecimal.valueOf(tenth)) < 0) {
            return RateStanding.BELOW_TENTH;
        }
        if (figure.compareTo(BigDecimal.valueOf(ninetyNinth)) > 0) {
            return RateStanding.ABOVE_NINETY_NINTH;
        }
        return figure.compareTo(BigDecimal.valueOf(ninetieth)) > 0 ? RateStanding.ABOVE_NINETIETH : RateStanding.WITHIN;
    }
}
