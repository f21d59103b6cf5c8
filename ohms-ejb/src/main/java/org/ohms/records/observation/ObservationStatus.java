package org.ohms.records.observation;

/** How final it is, in the words of FHIR R4. */
public enum ObservationStatus {
    PRELIMINARY,
    FINAL,
    AMENDED,
    ENTERED_IN_ERROR
}
