package org.ohms.patients.privacy;

import java.util.Locale;

/** Where a request stands. */
public enum RequestState {
    OPEN,
    /** The question has its answer. */
    ANSWERED,
    /** The record is corrected. */
    ACCEPTED,
    /** Some of it is corrected. */
    PARTLY,
    /** Nothing is, with one of the reasons the rule knows. */
    DENIED,
    /** The patient took it back. */
    WITHDRAWN;

    /** The word the database keeps. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
