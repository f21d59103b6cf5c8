package org.ohms.scheduling.availability;

/** Why somebody is away; the word that may stand on a schedule. */
public enum AwayReason {
    SICK,
    LEAVE,
    TRAINING,
    WARD,
    OTHER
}
