package org.ohms.patients.patient;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One merge in the list of merges.
 *
 * @param mergedBy name of who did it; null when out of reach
 * @param undoneAt null while the merge stands
 */
public record MergeRow(
        UUID id,
        PatientLabel survivor,
        PatientLabel merged,
        Instant mergedAt,
        @Nullable String mergedBy,
        @Nullable Instant undoneAt) {}
