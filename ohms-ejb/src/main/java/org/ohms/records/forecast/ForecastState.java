package org.ohms.records.forecast;

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
    /** The schedule gives it no more at this age. */
    AGED_OUT
}
