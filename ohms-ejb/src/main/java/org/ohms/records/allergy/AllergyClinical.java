package org.ohms.records.allergy;

/** Whether it still counts, in the words of FHIR R4. */
public enum AllergyClinical {
    ACTIVE,
    INACTIVE,
    RESOLVED
}
