package org.ohms.billing.coverage;

/** Who told the hospital of a coverage first. */
public enum CoverageOrigin {
    STAFF,
    PATIENT,
    /** A system of a partner, at its interface. */
    CLIENT,
    /** It came with a record from elsewhere. */
    ELSEWHERE
}
