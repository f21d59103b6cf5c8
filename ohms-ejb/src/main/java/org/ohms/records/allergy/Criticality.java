package org.ohms.records.allergy;

/** What the next reaction may do: FHIR's criticality. */
public enum Criticality {
    LOW,
    HIGH,
    UNABLE_TO_ASSESS
}
