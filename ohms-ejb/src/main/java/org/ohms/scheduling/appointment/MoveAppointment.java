package org.ohms.scheduling.appointment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.place.RoomId;
import org.ohms.shared.id.PractitionerId;

/**
 * Where a visit shall be instead. It keeps its id, patient, service and history.
 *
 * @param place null for where the practitioner is at that time
 * @param room null for the room of the hours, if they have one
 * @param overrideReason why rules that staff may override do not count this once; null when they do
 * @param version of the row the move began from; null to move it wherever it stands now
 */
public record MoveAppointment(
        PractitionerId practitioner,
        Instant startsAt,
        @Nullable PlaceId place,
        @Nullable RoomId room,
        @Nullable String overrideReason,
        @Nullable Long version) {
    public static MoveAppointment to(PractitionerId practitioner, Instant startsAt) {
        return new MoveAppointment(practitioner, startsAt, null, null, null, null);
    }
}
