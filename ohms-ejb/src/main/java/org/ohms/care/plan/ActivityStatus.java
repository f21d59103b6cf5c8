package org.ohms.care.plan;

/** How something the patient does stands, in the words of FHIR R4. */
public enum ActivityStatus {
    IN_PROGRESS,
    COMPLETED,
    CANCELLED,
    ENTERED_IN_ERROR
}
