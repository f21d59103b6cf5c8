package org.ohms.records.forecast;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The day for which somebody asks whether a dose is left out, and what was given by then (rule CONDSKIP-2).
 *
 * @param before the day of the dose before, null when there was none
 * @param years how many years after the published season the season of today is; 0 without seasons
 * @param given all vaccines before, of whatever kind; the one that is judged is not among them
 * @param own those of them that the schedule looks at, whether they count or not
 * @param counted those of them that count in the series
 */
record SkipMoment(
        LocalDate born,
        LocalDate day,
        @Nullable LocalDate before,
        int years,
        List<GivenDose> given,
        List<GivenDose> own,
        List<GivenDose> counted) {
    SkipMoment {
        given = List.copyOf(given);
        own = List.copyOf(own);
        counted = List.copyOf(counted);
    }
}
