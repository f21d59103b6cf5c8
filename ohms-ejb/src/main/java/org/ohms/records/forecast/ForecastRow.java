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
 * @param of how many the patient needs in all
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
        @Nullable LocalDate earliest,
        @Nullable LocalDate recommended,
        @Nullable LocalDate overdueAfter,
        @Nullable LocalDate latest,
        List<UncountedDose> uncounted) {
    public ForecastRow {
        uncounted = List.copyOf(uncounted);
    }

    static ForecastRow notCovered(Antigen antigen, NotCovered why) {
        return new ForecastRow(antigen, ForecastState.NOT_COVERED, why, 0, 0, 0, null, null, null, null, List.of());
    }

    /** Whether the time has come. */
    public boolean isDue() {
        return state == ForecastState.OVERDUE || state == ForecastState.DUE;
    }
}
