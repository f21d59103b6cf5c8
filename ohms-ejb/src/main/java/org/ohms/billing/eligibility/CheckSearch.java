package org.ohms.billing.eligibility;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;

/**
 * Which questions to insurers another system wants to see, the latest first.
 *
 * @param patient null for those of all patients it reaches
 * @param coverage null for all covers
 * @param after the last one seen; null for the first part
 * @param size 1 to 200; anything else is drawn into that range
 */
public record CheckSearch(
        @Nullable PatientId patient,
        @Nullable UUID coverage,
        @Nullable Mark after,
        int size) {
    /** Where a part of the list ends. */
    public record Mark(Instant askedAt, UUID id) {}

    public CheckSearch {
        size = Math.max(1, Math.min(200, size));
    }
}
