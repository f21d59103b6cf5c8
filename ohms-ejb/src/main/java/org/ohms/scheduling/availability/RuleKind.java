package org.ohms.scheduling.availability;

/** What a weekly rule says about its time. */
public enum RuleKind {
    /** Visits can be booked. */
    HOURS,
    /** No visits, although the hours around it are open: lunch, ward round. */
    BREAK
}
