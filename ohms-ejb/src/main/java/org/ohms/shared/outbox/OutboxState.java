package org.ohms.shared.outbox;

import java.util.Locale;

/** Where a message is. */
public enum OutboxState {
    WAITING,
    SENDING,
    /** Handed over; the way out does not say more, or has not yet. */
    SENT,
    /** The way out says that it arrived. */
    DELIVERED,
    /** Did not arrive, and no further try is made by itself. */
    FAILED,
    /** Nobody knows whether it arrived; it is not sent again by itself. */
    UNKNOWN,
    /** Never sent, because it would have come too late, what it tells of has changed or nobody is there any more. */
    DROPPED;

    /** The word the database keeps. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
