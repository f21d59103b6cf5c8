package org.ohms.api.scheduling;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A visit to book. */
@Schema(name = "AppointmentRequest")
public record BookingBody(
        @Schema(required = true) UUID patientId,
        @Schema(required = true) UUID practitionerId,

        @Schema(required = true, minLength = 1, maxLength = 40, examples = "follow-up")
        String serviceCode,

        @Schema(required = true, description = "When it begins, with offset.", examples = "2026-11-23T14:00:00Z")
        Instant start,

        @Schema(maxLength = 500, description = "What the patient comes for.", examples = "Blood pressure") @Nullable
        String reason) {
    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "BookingBody[...]";
    }
}
