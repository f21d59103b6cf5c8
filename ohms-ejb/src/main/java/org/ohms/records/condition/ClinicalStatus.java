package org.ohms.records.condition;

/** The course of a condition, in the words of FHIR R4. */
public enum ClinicalStatus {
    ACTIVE,
    RECURRENCE,
    RELAPSE,
    INACTIVE,
    REMISSION,
    RESOLVED;

    /** Whether the patient has it now. */
    public boolean isPresent() {
        return this == ACTIVE || this == RECURRENCE || this == RELAPSE;
    }
}
