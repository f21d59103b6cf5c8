package org.ohms.patients.patient;

import java.util.Locale;

/** Where a record stands. */
public enum PatientStatus {
    /** In use. */
    ACTIVE,
    /** Kept, but nothing new is booked. */
    CLOSED,
    /** Became part of another record. */
    MERGED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
