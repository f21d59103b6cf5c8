package org.ohms.patients.patient;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.demographics.Demographics;

/**
 * Everything the details page shows.
 *
 * @param version send it back with a change
 * @param masked whether numbers or ways of contact are shown in part only
 * @param registeredBy name of who registered the patient; null when the system did
 * @param survivor the record this one became part of; null when it stands for itself
 * @param merged records that became part of this one
 */
public record PatientDetails(
        PatientLabel label,
        int version,
        Demographics demographics,
        boolean masked,
        Instant registeredAt,
        @Nullable String registeredBy,
        Instant changedAt,
        @Nullable String changedBy,
        boolean hasPhoto,
        @Nullable PatientLabel survivor,
        List<PatientLabel> merged) {
    public PatientDetails {
        merged = List.copyOf(merged);
    }
}
