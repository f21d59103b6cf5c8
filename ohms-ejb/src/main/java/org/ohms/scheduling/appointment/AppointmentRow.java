package org.ohms.scheduling.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.place.RoomId;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.PractitionerId;

/**
 * A visit as a list or a card shows it.
 *
 * @param patient null only for a hold without one
 * @param label name and birth date of the patient; null when there is none or the actor does not reach it
 * @param roomName empty when no room is chosen yet
 * @param zone whose clock the place follows
 * @param reason what the patient comes for; empty when nobody said
 * @param toMove whether its provider is away and it waits for a decision
 * @param heldUntil when a hold runs out; null for everything else
 * @param arrivedAt when the patient came; null before that
 * @param version to be given back with a move
 */
public record AppointmentRow(
        AppointmentId id,
        AppointmentStatus status,
        @Nullable PatientId patient,
        @Nullable PatientLabel label,
        PractitionerId practitioner,
        String practitionerName,
        ServiceId service,
        String serviceName,
        PlaceId place,
        String placeName,
        @Nullable RoomId room,
        String roomName,
        Instant startsAt,
        Instant endsAt,
        LocalDate day,
        ZoneId zone,
        boolean video,
        String reason,
        boolean toMove,
        @Nullable Instant heldUntil,
        @Nullable Instant arrivedAt,
        long version) {
    /** Family name first, or empty when there is no name to show. */
    public String patientName() {
        return label == null ? "" : label.listName();
    }

    public long minutes() {
        return java.time.Duration.between(startsAt, endsAt).toMinutes();
    }
}
