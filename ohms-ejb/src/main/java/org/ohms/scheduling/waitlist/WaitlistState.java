package org.ohms.scheduling.waitlist;

/** How somebody's waiting stands. */
public enum WaitlistState {
    WAITING,
    /** They took a time that was offered. */
    BOOKED,
    /** They do not wait any more, or somebody took them off the list. */
    WITHDRAWN,
    /** The last day that suited them is over. */
    EXPIRED
}
