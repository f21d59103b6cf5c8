package org.ohms.patients.linking;

import java.util.Locale;

/** Where the search for somebody's record stands. */
public enum LinkState {
    /** The desk has not looked at it yet. */
    OPEN,
    /** The account belongs to a record now. */
    LINKED,
    /** The desk said no, with a reason the person reads. */
    DECLINED;

    /** The word the database keeps. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
