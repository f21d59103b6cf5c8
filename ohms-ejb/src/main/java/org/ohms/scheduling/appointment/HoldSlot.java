package org.ohms.scheduling.appointment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.place.RoomId;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.PractitionerId;

/**
 * What holding a slot needs.
 *
 * @param patient for whom; null while that is not known
 * @param place null for where the practitioner is at that time
 * @param room null for the room of the hours, if they have one
 */
public record HoldSlot(
        @Nullable PatientId patient,
        PractitionerId practitioner,
        ServiceId service,
        Instant startsAt,
        @Nullable PlaceId place,
        @Nullable RoomId room) {
    public static HoldSlot of(
            @Nullable PatientId patient, PractitionerId practitioner, ServiceId service, Instant startsAt) {
        return new HoldSlot(patient, practitioner, service, startsAt, null, null);
    }
}
