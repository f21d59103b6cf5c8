package org.ohms.billing.remittance;

/** What is done about an amount that a payer did not pay. */
public enum AdjustmentState {
    /** Nothing has to be done. */
    NOTED,
    /** Somebody has to look. */
    OPEN,
    /** The payer was asked to think again. */
    APPEALED,
    /** Nobody pays it. */
    WRITTEN_OFF,
    /** The patient pays it. */
    MOVED_TO_PATIENT,
    /** It came to an end another way. */
    SETTLED;

    /** Whether somebody still has to do something. */
    public boolean isOpen() {
        return this == OPEN || this == APPEALED;
    }
}
