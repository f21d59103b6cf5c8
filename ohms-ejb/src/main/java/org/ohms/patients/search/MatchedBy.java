package org.ohms.patients.search;

/** What in a record met what was typed. */
public enum MatchedBy {
    NAME,
    /** The typed word is the beginning of a name. */
    NAME_BEGINNING,
    PREFERRED_NAME,
    FORMER_NAME,
    /** A name only sounds like the typed word. */
    SOUNDS_LIKE,
    MRN,
    PHONE,
    EMAIL,
    BIRTH_DATE,
    BIRTH_MONTH,
    BIRTH_YEAR,
    IDENTIFIER,
    POSTAL_CODE,
    CITY,
    ADDRESS
}
