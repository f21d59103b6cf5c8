package org.ohms.patients.demographics;

import java.util.Locale;

/** FHIR's administrative gender. Gender identity and pronouns are told apart from it. */
public enum Sex {
    FEMALE,
    MALE,
    OTHER,
    UNKNOWN;

    /** The code at the interfaces and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when the code is none of the four */
    public static Sex ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
