package org.ohms.billing.inbox;

/** What became of an interchange. */
public enum InterchangeState {
    /** All of it is used. */
    ACCEPTED,
    /** Some of its transaction sets are used. */
    PARTLY,
    /** Nothing of it is used. */
    REJECTED
}
