package org.ohms.patients.patient;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What two editors did to one record.
 *
 * @param version the version that stands now; saving from it overwrites knowingly
 * @param changedBy name of the other editor; null when the system did it
 * @param base the record as it stood in the version the asking editor started from
 * @param theirs the record as it stands now
 * @param fields every field in which the two differ from each other or from what both started from
 */
public record PatientConflict(
        int version,
        Instant changedAt,
        @Nullable String changedBy,
        Identity base,
        Identity theirs,
        List<ConflictingField> fields) {
    public PatientConflict {
        fields = List.copyOf(fields);
    }
}
