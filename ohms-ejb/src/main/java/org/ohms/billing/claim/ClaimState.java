package org.ohms.billing.claim;

import java.util.EnumSet;
import java.util.Set;

/** How far a claim is. */
public enum ClaimState {
    /** It is being written. */
    DRAFT,
    /** It stands in a batch for its payer. */
    SENT,
    /** The payer could read the batch. */
    RECEIVED,
    /** The payer is working on it. */
    ACCEPTED,
    /** The payer did not take it: it is mended and sent again. */
    REJECTED,
    /** The payer paid all that it owes. */
    PAID,
    /** The payer paid, and somebody has to look at the rest. */
    PARTLY_PAID,
    /** The payer pays nothing. */
    DENIED,
    /** It was given up. */
    CANCELLED;

    private static final Set<ClaimState> WITH_PAYER = EnumSet.of(SENT, RECEIVED, ACCEPTED);

    /** Whether the payer has to do the next step. */
    public boolean isWithPayer() {
        return WITH_PAYER.contains(this);
    }

    /** Whether the payer has answered it with a remittance. */
    public boolean isSettled() {
        return this == PAID || this == PARTLY_PAID || this == DENIED;
    }

    /** Whether it can still be written. */
    public boolean isOpen() {
        return this == DRAFT || this == REJECTED;
    }
}
