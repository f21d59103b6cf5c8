package org.ohms.prescribing.dose;

/** What a patient says of a dose. */
public enum DoseStatus {
    /** It was taken. */
    COMPLETED,
    /** It was left out. */
    NOT_DONE,
    /** What was said of it before was a slip; nobody says anything of it now. */
    ENTERED_IN_ERROR
}
