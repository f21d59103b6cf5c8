package org.ohms.patients.privacy;

import java.util.Locale;

/** What a patient asks for. */
public enum RequestKind {
    /** Why somebody used the record, or whether they should have. */
    QUESTION,
    /** A correction of the record, 45 CFR 164.526. */
    AMENDMENT;

    /** The word the database keeps. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
