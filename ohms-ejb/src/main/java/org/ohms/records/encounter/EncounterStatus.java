package org.ohms.records.encounter;

/** Where an encounter stands, in the words of FHIR R4. */
public enum EncounterStatus {
    IN_PROGRESS,
    FINISHED,
    ENTERED_IN_ERROR
}
