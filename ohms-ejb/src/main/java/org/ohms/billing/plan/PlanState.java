package org.ohms.billing.plan;

/** Where a plan stands. It is read from its parts and from what is open, and kept nowhere. */
public enum PlanState {
    /** Whatever it asked for until today was paid. */
    KEPT,
    /** A part was not paid in time: the rest is due like any other bill. */
    MISSED,
    /** Nothing is open any more. */
    DONE,
    /** It was ended, because another one was agreed on or the billing office said so. */
    ENDED
}
