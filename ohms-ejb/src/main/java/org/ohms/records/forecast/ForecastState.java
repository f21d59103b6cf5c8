package org.ohms.records.forecast;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a patient stands by the schedule on some day; the most pressing first. */
public enum ForecastState {
    OVERDUE,
    DUE,
    /** It may be given, though it is recommended for later. */
    MAY_BE_GIVEN,
    TOO_EARLY,
    /** The schedule says more than was carried over, or the chart less than it asks for. */
    NOT_COVERED,
    COMPLETE,
    /** Taken as immune by the year of birth. */
    IMMUNE,
    /** The schedule does not ask for it before a later age, and then leaves it to patient and doctor. */
    NOT_YET,
    /** The schedule gives it no more at this age. */
    AGED_OUT;

    /** How somebody stands who has a dose to come. */
    static ForecastState on(
            LocalDate today, LocalDate earliest, LocalDate recommended, @Nullable LocalDate overdueAfter) {
        if (overdueAfter != null && today.isAfter(overdueAfter)) {
            return OVERDUE;
        }
        if (!today.isBefore(recommended)) {
            return DUE;
        }
        return today.isBefore(earliest) ? TOO_EARLY : MAY_BE_GIVEN;
    }
}
