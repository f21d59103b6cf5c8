package org.ohms.scheduling.appointment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.place.RoomId;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.PractitionerId;

/**
 * What booking a visit needs.
 *
 * @param place null for where the practitioner is at that time
 * @param room null for the room of the hours, if they have one
 * @param reason what the patient comes for, in words; may be empty
 * @param video whether it is a video visit
 * @param hold a slot held before that becomes this visit; null when none was held
 * @param overrideReason why rules that staff may override do not count this once; null when they do
 * @param idempotencyKey given again by a retry, so that it gets the same visit; null when the caller does not retry
 */
public record BookAppointment(
        PatientId patient,
        PractitionerId practitioner,
        ServiceId service,
        Instant startsAt,
        @Nullable PlaceId place,
        @Nullable RoomId room,
        String reason,
        boolean video,
        @Nullable AppointmentId hold,
        @Nullable String overrideReason,
        @Nullable String idempotencyKey) {
    /** A plain visit: where the practitioner is, no reason given. */
    public static BookAppointment of(
            PatientId patient, PractitionerId practitioner, ServiceId service, Instant startsAt) {
        return new BookAppointment(patient, practitioner, service, startsAt, null, null, "", false, null, null, null);
    }

    public BookAppointment at(@Nullable PlaceId where, @Nullable RoomId inRoom) {
        return new BookAppointment(
                patient,
                practitioner,
                service,
                startsAt,
                where,
                inRoom,
                reason,
                video,
                hold,
                overrideReason,
                idempotencyKey);
    }

    public BookAppointment because(String why) {
        return new BookAppointment(
                patient,
                practitioner,
                service,
                startsAt,
                place,
                room,
                why,
                video,
                hold,
                overrideReason,
                idempotencyKey);
    }

    public BookAppointment byVideo() {
        return new BookAppointment(
                patient,
                practitioner,
                service,
                startsAt,
                place,
                room,
                reason,
                true,
                hold,
                overrideReason,
                idempotencyKey);
    }

    public BookAppointment usingHold(AppointmentId held) {
        return new BookAppointment(
                patient,
                practitioner,
                service,
                startsAt,
                place,
                room,
                reason,
                video,
                held,
                overrideReason,
                idempotencyKey);
    }

    public BookAppointment overriding(String why) {
        return new BookAppointment(
                patient, practitioner, service, startsAt, place, room, reason, video, hold, why, idempotencyKey);
    }

    public BookAppointment withKey(String key) {
        return new BookAppointment(
                patient, practitioner, service, startsAt, place, room, reason, video, hold, overrideReason, key);
    }
}
