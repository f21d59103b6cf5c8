package org.ohms.patients.privacy;

import java.util.Locale;

/** Which part of the record a correction is about. */
public enum RecordPart {
    DETAILS,
    VISITS,
    OTHER;

    /** The word the database keeps. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
