package org.ohms.identity.account;

import java.util.Locale;

/** Whom an account belongs to; it decides the door. */
public enum AccountKind {
    STAFF,
    PATIENT;

    /** The word the database keeps. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
