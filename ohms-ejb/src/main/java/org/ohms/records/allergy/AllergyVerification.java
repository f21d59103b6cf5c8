package org.ohms.records.allergy;

/** How sure it is, in the words of FHIR R4. */
public enum AllergyVerification {
    UNCONFIRMED,
    CONFIRMED,
    REFUTED,
    ENTERED_IN_ERROR
}
