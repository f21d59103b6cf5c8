package org.ohms.api.scheduling;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a visit shall be instead. */
@Schema(name = "RescheduleRequest")
public record RescheduleBody(
        @Schema(required = true, description = "When it begins, with offset.", examples = "2026-11-24T14:00:00Z")
        Instant start,

        @Schema(description = "With whom; missing for the same practitioner.") @Nullable
        UUID practitionerId) {}
