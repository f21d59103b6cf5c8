package org.ohms.patients.consent;

import java.util.Locale;

/** What somebody agrees to. */
public enum ConsentKind {
    TREATMENT,
    /** The record may be shown in the portal. */
    PORTAL_RELEASE,
    RESEARCH,
    /** A named party, a program of somebody else, may get the record. */
    DISCLOSURE;

    /** The word the database keeps. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ConsentKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
