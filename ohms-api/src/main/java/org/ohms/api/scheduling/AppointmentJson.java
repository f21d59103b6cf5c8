package org.ohms.api.scheduling;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.appointment.AppointmentRow;
import org.ohms.scheduling.appointment.AppointmentStatus;

/** A visit on the wire. */
@Schema(name = "Appointment")
@JsonbPropertyOrder({"id", "status", "version"})
public record AppointmentJson(
        @Schema(required = true) UUID id,

        @Schema(
                required = true,
                description = "The word of FHIR R4's AppointmentStatus.",
                enumeration = {"pending", "booked", "arrived", "checked-in", "fulfilled", "noshow", "cancelled"})
        String status,

        @Schema(required = true, description = "Whether the patient said that they will come.")
        boolean confirmed,

        @Schema(required = true, description = "Counts the changes; also the ETag.")
        long version,

        @Schema(description = "Whose visit it is; missing while a slot is only held.") @Nullable
        UUID patientId,

        @Schema(required = true) UUID practitionerId,

        @Schema(required = true, examples = "Dr Lena Haddad")
        String practitioner,

        @Schema(required = true, examples = "follow-up") String serviceCode,

        @Schema(required = true, examples = "Follow-up visit")
        String service,

        @Schema(required = true) UUID placeId,
        @Schema(required = true, examples = "Main building") String place,
        @Schema(required = true) Instant start,
        @Schema(required = true) Instant end,

        @Schema(required = true, description = "Whose clock the place follows.", examples = "America/New_York")
        String zone,

        @Schema(required = true, description = "Whether it is a video visit.")
        boolean video,

        @Schema(required = true, description = "What the patient comes for; may be empty.")
        String reason) {

    static AppointmentJson of(AppointmentRow row, String serviceCode) {
        var patient = row.patient();
        return new AppointmentJson(
                row.id().value(),
                row.status().fhir(),
                row.status() == AppointmentStatus.CONFIRMED,
                row.version(),
                patient == null ? null : patient.value(),
                row.practitioner().value(),
                row.practitionerName(),
                serviceCode,
                row.serviceName(),
                row.place().value(),
                row.placeName(),
                row.startsAt(),
                row.endsAt(),
                row.zone().getId(),
                row.video(),
                row.reason());
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "AppointmentJson[...]";
    }
}
