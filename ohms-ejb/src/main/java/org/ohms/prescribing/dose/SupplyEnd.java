package org.ohms.prescribing.dose;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ohms.prescribing.adherence.DaysCovered.Fill;

/**
 * When what somebody has of a medicine is used up, if it is taken as directed.
 *
 * @param suppliedOn the day of the last supply
 * @param runsOutOn the first day without any
 * @param basis what it is counted from
 * @param course whether it is the end of a course, after which no more is needed
 */
public record SupplyEnd(LocalDate suppliedOn, LocalDate runsOutOn, Basis basis, boolean course) {
    /** What an end is counted from. */
    public enum Basis {
        /** What the pharmacy of the house handed over. */
        HANDED_OVER,
        /** What was prescribed, as if it had been collected that day: nobody here knows what another pharmacy handed over. */
        PRESCRIBED
    }

    /** The end of supplies that follow each other: what is there before the last one is used up is taken after it. */
    static Optional<SupplyEnd> of(List<Fill> fills, Basis basis, boolean course) {
        var free = LocalDate.MIN;
        var last = LocalDate.MIN;
        for (var fill : fills.stream().sorted(Comparator.comparing(Fill::day)).toList()) {
            free = (fill.day().isAfter(free) ? fill.day() : free).plusDays(fill.lasts());
            last = fill.day();
        }
        return fills.isEmpty() ? Optional.empty() : Optional.of(new SupplyEnd(last, free, basis, course));
    }

    /** Whether it is used up by a day. */
    public boolean isBy(LocalDate day) {
        return !runsOutOn.isAfter(day);
    }
}
