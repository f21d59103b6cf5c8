package org.ohms.records.encounter;

/** How the hospital and a patient met; FHIR R4 calls it the encounter's class. */
public enum EncounterKind {
    VISIT("AMB"),
    VIDEO("VR"),
    TELEPHONE("VR"),
    EMERGENCY("EMER"),
    INPATIENT("IMP"),
    HOME("HH");

    private final String fhir;

    EncounterKind(String fhir) {
        this.fhir = fhir;
    }

    /** The code of HL7's ActEncounterCode. */
    public String fhir() {
        return fhir;
    }
}
