package org.ohms.records.immunization;

/** Whether it was given, in the words of FHIR R4. */
public enum ImmunizationStatus {
    COMPLETED,
    NOT_DONE,
    ENTERED_IN_ERROR
}
