package org.ohms.prescribing.adherence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * On how many days of a period somebody had a medicine: the proportion of days covered, as the Pharmacy Quality Alliance
 * counts it. What is handed over before the last supply has run out begins when that one ends, and no day counts twice; the
 * worked claims of {@code pqaalliance.org/assets/Measures/pdc-dr.js.txt} are the tests of it.
 *
 * @param covered days on which there was some
 * @param days days of the period, at least one
 */
public record DaysCovered(int covered, int days) {
    /**
     * From here on somebody counts as taking most medicines as they should (Pharmacy Quality Alliance, by
     * {@code outcomes.com/knowledge-base/proportion-of-days-covered-pdc-in-outcomes}; a few medicines need more).
     */
    public static final int ENOUGH = 80;

    /**
     * A supply.
     *
     * @param lasts for how many days
     */
    public record Fill(LocalDate day, int lasts) {}

    /** The days covered from one day to another, both counted. */
    public static DaysCovered of(List<Fill> fills, LocalDate from, LocalDate to) {
        var covered = 0L;
        var free = LocalDate.MIN;
        for (var fill : fills.stream().sorted(Comparator.comparing(Fill::day)).toList()) {
            var begins = later(fill.day(), free);
            free = begins.plusDays(fill.lasts());
            var first = later(begins, from);
            var end = free.isAfter(to) ? to.plusDays(1) : free;
            covered += Math.max(0, ChronoUnit.DAYS.between(first, end));
        }
        return new DaysCovered(Math.toIntExact(covered), Math.toIntExact(ChronoUnit.DAYS.between(from, to) + 1));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** The share in whole percent, rounded down: what is nearly enough is not enough. */
    public int percent() {
        return covered * 100 / days;
    }

    public boolean isEnough() {
        return percent() >= ENOUGH;
    }
}
