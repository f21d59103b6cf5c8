package org.ohms.patients.duplicate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ohms.patients.patient.PatientLabel;

/**
 * A pair of records on the list to review.
 *
 * @param score in bits; every point more makes one person twice as likely
 * @param reasons what speaks for one person and what against
 */
public record DuplicateRow(
        UUID id,
        PatientLabel left,
        PatientLabel right,
        double score,
        List<DuplicateReason> reasons,
        DuplicateState state,
        Instant foundAt) {
    public DuplicateRow {
        reasons = List.copyOf(reasons);
    }
}
