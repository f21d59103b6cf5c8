package org.ohms.records.family;

/** Whether it counts, in the words of FHIR R4. */
public enum FamilyStatus {
    COMPLETED,
    ENTERED_IN_ERROR
}
