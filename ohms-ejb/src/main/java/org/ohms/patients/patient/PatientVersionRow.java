package org.ohms.patients.patient;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.demographics.Difference;

/**
 * One change in a record's history.
 *
 * @param changedBy name of who did it; null when the system did, or the account is out of reach
 * @param differences what was different afterwards, field by field; {@code sex}, {@code deceased} and {@code status}
 *     stand among them
 */
public record PatientVersionRow(
        int version,
        PatientChange change,
        Instant changedAt,
        @Nullable String changedBy,
        List<Difference> differences) {
    public PatientVersionRow {
        differences = List.copyOf(differences);
    }
}
