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

    /** Ten years of something is as good as any longer time, and days are still counted. */
    private static final BigDecimal LONGEST = BigDecimal.valueOf(3_660);

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

    /** Every how many days it is taken: 1 for every day. */
    public int everyDays() {
        return days;
    }

    /** Whether it is taken by the clock, at night too, and not by the parts of a day. */
    public boolean isByTheClock() {
        return this == EVERY_4_HOURS || this == EVERY_6_HOURS || this == EVERY_8_HOURS || this == EVERY_12_HOURS;
    }

    /** For how many whole days so much lasts when so much is taken at a time; never asked of what is taken once. */
    int daysOf(BigDecimal much, BigDecimal dose) {
        return much.multiply(BigDecimal.valueOf(days))
                .divide(dose.multiply(BigDecimal.valueOf(times)), 0, RoundingMode.FLOOR)
                .min(LONGEST)
                .intValueExact();
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
