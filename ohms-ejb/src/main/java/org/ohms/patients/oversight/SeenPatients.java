package org.ohms.patients.oversight;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.shared.id.PatientId;

/**
 * Whose records an account saw.
 *
 * @param total how many patients there are in all
 */
public record SeenPatients(List<Seen> patients, long total) {
    /**
     * One of them.
     *
     * @param label who it is; empty when the record is gone
     * @param times how many lines of the trail there are
     * @param by what was used, in codes of permissions
     */
    public record Seen(
            PatientId patient,
            Optional<PatientLabel> label,
            Instant first,
            Instant last,
            long times,
            List<String> by) {}

    public SeenPatients {
        patients = List.copyOf(patients);
    }
}
