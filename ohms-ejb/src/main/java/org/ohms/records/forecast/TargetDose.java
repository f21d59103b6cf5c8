package org.ohms.records.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A dose of a series, and when it may be given and counts.
 *
 * @param absoluteMinimum the age below which it does not count
 * @param former what held instead of that for doses given long ago, null for nothing else
 * @param maximum the first age at which it is not given any more
 * @param notNeededFrom the age from which nobody asks for it
 * @param inadvertent vaccines that are never meant for it, and do not set its interval either
 * @param allowable an interval with which it counts though others fail
 * @param allowableAfter the dose of the series that one is counted from, counted from one; 0 for the dose before
 * @param recurring whether it is asked for again and again, as the last of its series
 * @param season the first day of the season that the schedule was published for, of a dose that is given every
 *     season; null for a dose without one
 * @param skips when it is left out
 */
record TargetDose(
        int number,
        @Nullable Span absoluteMinimum,
        @Nullable FormerAge former,
        @Nullable Span minimum,
        @Nullable Span earliest,
        @Nullable Span latest,
        @Nullable Span maximum,
        @Nullable Span notNeededFrom,
        List<Counting> counting,
        Set<String> inadvertent,
        List<Interval> intervals,
        @Nullable Span allowable,
        int allowableAfter,
        boolean recurring,
        @Nullable LocalDate season,
        List<Skip> skips) {
    TargetDose {
        counting = List.copyOf(counting);
        inadvertent = Set.copyOf(inadvertent);
        intervals = List.copyOf(intervals);
        skips = List.copyOf(skips);
    }

    /** Whether it is left out when some vaccine rather than another is taken before it. */
    boolean hangsOnVaccine() {
        return skips.stream().anyMatch(skip -> !skip.countedVaccines().isEmpty());
    }

    /** The age below which it does not count when it is given on that day. */
    @Nullable
    Span absoluteMinimumOn(LocalDate day) {
        return former != null && !day.isAfter(former.until()) ? former.absoluteMinimum() : absoluteMinimum;
    }
}
