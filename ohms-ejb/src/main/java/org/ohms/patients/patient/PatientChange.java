package org.ohms.patients.patient;

import java.util.Locale;

/** Why a new version of a record came to be. */
public enum PatientChange {
    REGISTERED,
    IMPORTED,
    CHANGED,
    CLOSED,
    REOPENED,
    MERGED,
    UNMERGED,
    PHOTO_TAKEN,
    PHOTO_REPLACED,
    PHOTO_REMOVED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PatientChange ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
