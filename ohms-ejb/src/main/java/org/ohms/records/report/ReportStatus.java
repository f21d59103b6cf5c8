package org.ohms.records.report;

/** How final a result is, in the words of FHIR R4. */
public enum ReportStatus {
    PRELIMINARY,
    FINAL,
    AMENDED,
    ENTERED_IN_ERROR
}
