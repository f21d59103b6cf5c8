package org.ohms.shared.outbox;

import java.util.Locale;

/** Where a message is. */
public enum OutboxState {
    WAITING,
    SENDING,
    SENT,
    /** Did not arrive, and no further try is made by itself. */
    FAILED,
    /** Nobody knows whether it arrived; it is not sent again by itself. */
    UNKNOWN;

    /** The word the database keeps. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
