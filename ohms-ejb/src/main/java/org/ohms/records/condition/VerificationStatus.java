package org.ohms.records.condition;

/** How sure it is, in the words of FHIR R4. */
public enum VerificationStatus {
    UNCONFIRMED,
    PROVISIONAL,
    DIFFERENTIAL,
    CONFIRMED,
    REFUTED,
    ENTERED_IN_ERROR
}
