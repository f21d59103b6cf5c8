package org.ohms.records.procedure;

/** How far it got, in the words of FHIR R4. */
public enum ProcedureStatus {
    IN_PROGRESS,
    COMPLETED,
    NOT_DONE,
    STOPPED,
    ENTERED_IN_ERROR
}
