package org.ohms.billing.eligibility;

/** Where a question to an insurer stands. */
public enum CheckState {
    /** Asked, and not answered yet. */
    REQUESTED,
    /** The insurer says what is covered. */
    ANSWERED,
    /** The insurer says why it gives no answer. */
    REJECTED,
    /** Nobody answered, or not in words one can read. */
    NOT_REACHED,
    /** Somebody found it out by telephone or on the insurer's own pages. */
    MANUAL;

    /** Whether somebody knows something of the cover by it. */
    public boolean isKnowledge() {
        return this == ANSWERED || this == MANUAL;
    }
}
