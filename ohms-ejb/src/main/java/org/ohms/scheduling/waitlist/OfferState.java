package org.ohms.scheduling.waitlist;

/** What became of a time that somebody was offered. */
public enum OfferState {
    /** It is held for them, and they have not answered. */
    OFFERED,
    ACCEPTED,
    DECLINED,
    /** They did not answer in time. */
    EXPIRED,
    /** The hospital took it back. */
    WITHDRAWN
}
