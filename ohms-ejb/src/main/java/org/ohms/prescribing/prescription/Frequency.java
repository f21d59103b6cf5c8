package org.ohms.prescribing.prescription;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How often a medicine is taken. */
public enum Frequency {
    ONCE_ONLY(0, 1),
    ONCE_A_DAY(1, 1),
    TWICE_A_DAY(2, 1),
    THREE_TIMES_A_DAY(3, 1),
    FOUR_TIMES_A_DAY(4, 1),
    EVERY_4_HOURS(6, 1),
    EVERY_6_HOURS(4, 1),
    EVERY_8_HOURS(3, 1),
    EVERY_12_HOURS(2, 1),
    EVERY_OTHER_DAY(1, 2),
    ONCE_A_WEEK(1, 7);

    private final int times;
    private final int days;

    Frequency(int times, int days) {
        this.times = times;
        this.days = days;
    }

    /** How many times it is taken on a day on which it is taken. */
    public int mostOnADay() {
        return Math.max(1, times);
    }

    /** How many times it is taken within so many days; begun counts. */
    public int timesWithin(int wanted) {
        if (this == ONCE_ONLY) {
            return 1;
        }
        return BigDecimal.valueOf((long) times * wanted)
                .divide(BigDecimal.valueOf(days), 0, RoundingMode.CEILING)
                .intValueExact();
    }
}
