package org.ohms.patients.invitation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a patient is in the portal, for the desk.
 *
 * @param accountName whose account the record has; null for none
 * @param last the last invitation; null when there was none
 */
public record PortalAccess(
        @Nullable String accountName, @Nullable Invited last) {
    public boolean hasAccount() {
        return accountName != null;
    }

    public boolean isInvited() {
        return last != null && last.waiting();
    }

    /**
     * An invitation as the desk sees it; link and code are gone.
     *
     * @param email where it went; null for a letter
     * @param waiting whether somebody can still come with it
     */
    public record Invited(
            @Nullable String email,
            Instant madeAt,
            @Nullable String madeBy,
            Instant expiresAt,
            InvitationState state,
            boolean waiting,
            int triesLeft) {
        public boolean isLetter() {
            return email == null;
        }

        public boolean isExpired() {
            return state == InvitationState.OPEN && !waiting;
        }
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "PortalAccess[...]";
    }
}
