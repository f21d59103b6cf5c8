package org.ohms.api.scheduling;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.appointment.CancelAppointment;
import org.ohms.scheduling.appointment.CancelReason;

/** Why a visit is cancelled. */
@Schema(name = "CancelRequest")
public record CancelBody(
        @Schema(
                required = true,
                enumeration = {"patient", "provider-away", "left", "mistake", "other"},
                examples = "patient")
        String reason,

        @Schema(maxLength = 500) @Nullable String note) {
    CancelAppointment request(@Nullable Long version) {
        return new CancelAppointment(
                CancelReason.valueOf(reason.toUpperCase(Locale.ROOT).replace('-', '_')),
                note == null ? "" : note,
                version);
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "CancelBody[...]";
    }
}
