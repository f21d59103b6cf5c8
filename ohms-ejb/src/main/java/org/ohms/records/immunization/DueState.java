package org.ohms.records.immunization;

/** How a vaccine stands that is advised, on some day; the most pressing first. */
public enum DueState {
    OVERDUE,
    DUE,
    /** Its time has not come. */
    LATER
}
