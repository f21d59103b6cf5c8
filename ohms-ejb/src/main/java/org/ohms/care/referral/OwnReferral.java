package org.ohms.care.referral;

import java.time.Instant;
import java.util.UUID;

/**
 * A referral as the patient sees it.
 *
 * @param recipient somebody outside; empty when it stays in the house
 */
public record OwnReferral(UUID id, String what, String recipient, ReferralStatus status, Instant requestedAt) {
    public boolean isOpen() {
        return status.isOpen();
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "OwnReferral[" + id + "]";
    }
}
