package org.ohms.patients.sight;

/** How much of a patient somebody sees. */
public enum Sees {
    /** Nothing, not even that there is such a patient. */
    NOTHING,
    /** Who it is: name, birth date, record number. */
    IDENTITY,
    /** The whole record, because their work needs every patient's. */
    EVERYBODY,
    /** The whole record, because they care for the patient. */
    IN_CARE,
    /** The whole record for an hour, in an emergency. */
    EMERGENCY
}
