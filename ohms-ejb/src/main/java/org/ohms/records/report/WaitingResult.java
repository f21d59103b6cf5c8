package org.ohms.records.report;

import org.jspecify.annotations.Nullable;
import org.ohms.patients.patient.PatientLabel;

/**
 * A result that waits for a signature.
 *
 * @param label whose it is; null when the name is out of reach
 */
public record WaitingResult(ReportRow row, @Nullable PatientLabel label) {
    /** Family name first; empty when there is no name to show. */
    public String patientName() {
        return label == null ? "" : label.listName();
    }
}
