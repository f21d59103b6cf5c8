package org.ohms.billing.coverage;

/** Where a coverage stands, in the words of FHIR R4 (financial resource status). */
public enum CoverageStatus {
    ACTIVE,
    CANCELLED,
    ENTERED_IN_ERROR
}
