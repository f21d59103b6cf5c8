package org.ohms.patients.sight;

/** By what somebody sees something of a patient. */
public enum Sees {
    /** They see who it is, as every search shows it, and no part of the record. */
    IDENTITY,
    /** Their work needs these parts of every patient. */
    EVERYBODY,
    /** They care for the patient. */
    IN_CARE,
    /** An emergency access is open. */
    EMERGENCY,
    /** They act for the patient in the portal. */
    PROXY,
    /** It is a program of a partner, registered to reach the patient. */
    PROGRAM
}
