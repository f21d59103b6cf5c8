package org.ohms.prescribing.refill;

/** What became of what a patient asked for. */
public enum RefillState {
    ASKED,
    /** Prescribed again as it was. */
    APPROVED,
    /** Prescribed again, and differently. */
    CHANGED,
    DECLINED
}
