package org.ohms.patients.invitation;

import java.util.Locale;

/** What became of an invitation. */
public enum InvitationState {
    OPEN,
    /** An account came of it. */
    USED,
    /** The desk took it back, or sent a newer one. */
    REVOKED,
    /** Too many wrong codes. */
    BLOCKED;

    /** The word the database keeps. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
