package org.ohms.scheduling.appointment;

/** What is known, on the day of a visit, of whether an insurer covers the patient. */
public enum CoverMark {
    /** Nobody knows of any insurance. */
    NONE,
    /** There is one, and it was never asked. */
    NOT_ASKED,
    /** It is asked and has not answered yet. */
    ASKED,
    COVERED,
    NOT_COVERED,
    /** It answered, and nobody can tell from it; or it gave no answer. */
    UNCLEAR,
    NOT_REACHED,
    /** It answered so long ago that it should be asked again. */
    STALE;

    /** Whether somebody should look at it before the visit. */
    public boolean isWarning() {
        return this == NOT_COVERED || this == UNCLEAR || this == NOT_REACHED;
    }
}
