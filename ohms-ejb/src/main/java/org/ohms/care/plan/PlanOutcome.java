package org.ohms.care.plan;

/** What became of a plan's aim, as whoever ends it says. */
public enum PlanOutcome {
    REACHED,
    PARTLY_REACHED,
    NOT_REACHED,
    /** Nobody can say, or it does not matter any more. */
    NOT_JUDGED
}
