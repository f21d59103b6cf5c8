package org.ohms.scheduling.absence;

import org.ohms.scheduling.availability.SlotOffer;

/** Where a visit could go. */
public record MoveProposal(Kind kind, SlotOffer slot) {
    /** What stays the same. */
    public enum Kind {
        /** Another provider of the same specialty on the same day. */
        SAME_DAY,
        /** The same provider, another day. */
        SAME_PROVIDER,
        /** Another provider, another day. */
        OTHER
    }
}
