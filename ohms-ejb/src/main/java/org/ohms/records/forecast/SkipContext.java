package org.ohms.records.forecast;

/** When a rule for leaving out a dose is asked: of a vaccine that was given, of the next one, or both times. */
enum SkipContext {
    EVALUATION,
    FORECAST,
    BOTH;

    boolean covers(SkipContext asked) {
        return this == BOTH || this == asked;
    }
}
