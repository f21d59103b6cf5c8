package org.ohms.records.forecast;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a patient stands by one schedule.
 *
 * @param notCovered why nothing is said; only then
 * @param counted how many doses that were given count
 * @param dose the next one, counted from one; 0 when there is none
 * @param of how many the patient needs in all; 0 where there is no next one, no end, or it hangs on the vaccine taken
 * @param recurs whether it is given again and again
 * @param prior whether the next dose is given though other parts of its vaccine would have time
 * @param earliest the first day the next may be given; like the other days only when there is a next one
 * @param recommended the day it is recommended for
 * @param overdueAfter null when the schedule names no such day
 * @param latest the last day it may be given, null for no end
 * @param uncounted those that were given and do not count
 */
public record ForecastRow(
        Antigen antigen,
        ForecastState state,
        @Nullable NotCovered notCovered,
        int counted,
        int dose,
        int of,
        boolean recurs,
        boolean prior,
        @Nullable LocalDate earliest,
        @Nullable LocalDate recommended,
        @Nullable LocalDate overdueAfter,
        @Nullable LocalDate latest,
        List<UncountedDose> uncounted) {
    public ForecastRow {
        uncounted = List.copyOf(uncounted);
    }

    static ForecastRow notCovered(Antigen antigen, NotCovered why) {
        return new ForecastRow(
                antigen, ForecastState.NOT_COVERED, why, 0, 0, 0, false, false, null, null, null, null, List.of());
    }

    /** Whether there is a next dose. */
    boolean isOpen() {
        return dose > 0;
    }

    /** The same, where a vaccine that it is part of may not be given before some day. */
    ForecastRow from(LocalDate day, LocalDate today) {
        var wished = later(day, recommended);
        var last = overdueAfter == null ? null : later(day, overdueAfter);
        return new ForecastRow(
                antigen,
                ForecastState.on(today, day, wished, last),
                notCovered,
                counted,
                dose,
                of,
                recurs,
                prior,
                day,
                wished,
                last,
                latest,
                uncounted);
    }

    private static LocalDate later(LocalDate day, @Nullable LocalDate other) {
        return other == null || other.isBefore(day) ? day : other;
    }

    /** Whether the time has come. */
    public boolean isDue() {
        return state == ForecastState.OVERDUE || state == ForecastState.DUE;
    }
}
