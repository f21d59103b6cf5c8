package org.ohms.compliance.oversight;

import java.util.Arrays;
import java.util.Locale;

/** What is unusual about it. */
public enum AnomalyKind {
    /** Many records in a short time. */
    MANY_PATIENTS,
    /** The record of somebody with the same family name. */
    SAME_NAME,
    /** The own record. */
    OWN_RECORD,
    /** Records opened at an hour at which nobody usually works. */
    AFTER_HOURS,
    /** A record opened by a visit that the person booked themselves. */
    SELF_BOOKED,
    /** Many refusals in a short time. */
    REFUSALS;

    /** The word the database keeps. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static AnomalyKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code().equals(code))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no such rule: " + code));
    }
}
