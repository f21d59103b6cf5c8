package org.ohms.billing.remittance;

/** What became of what a payer says about one claim. */
public enum ClaimOutcome {
    /** The remittance is not posted. */
    WAITING,
    /** It is booked on the invoice of the claim. */
    SETTLED,
    /** It took back what was booked before. */
    REVERSED,
    /** Nobody here knows the claim: its money waits. */
    UNMATCHED,
    /** The claim was answered before: its money waits until somebody has looked. */
    AGAIN,
    /** Its money waited, and somebody found where it belongs. */
    ALLOCATED
}
