package org.ohms.records.immunization;

/** What became of the advice to give a vaccine. */
public enum DueStatus {
    OPEN,
    /** The vaccine was given. */
    DONE,
    /** It is not needed any more, or not wanted. */
    WITHDRAWN,
    ENTERED_IN_ERROR
}
