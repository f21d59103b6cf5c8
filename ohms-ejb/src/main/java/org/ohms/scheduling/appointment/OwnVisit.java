package org.ohms.scheduling.appointment;

import java.time.Instant;
import java.time.ZoneId;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.shared.id.PractitionerId;

/**
 * A visit as its patient sees it: nothing that staff wrote about it.
 *
 * @param specialty of the practitioner; empty when they have none
 * @param directions how to get to the place; empty when nobody wrote it
 * @param roomName empty when no room is chosen yet
 * @param zone whose clock the place follows
 * @param reason what the patient said it is for; empty when they said nothing here, or somebody else booked it
 * @param toMove whether the provider is away and the clinic looks for another time
 * @param changeableUntil until when the patient may move or cancel it without calling
 * @param rights what the patient may do with it now
 */
public record OwnVisit(
        AppointmentId id,
        AppointmentStatus status,
        ServiceId service,
        String serviceName,
        PractitionerId practitioner,
        String practitionerName,
        String specialty,
        PlaceId place,
        String placeName,
        String directions,
        String roomName,
        Instant startsAt,
        Instant endsAt,
        ZoneId zone,
        boolean video,
        String reason,
        boolean toMove,
        Instant changeableUntil,
        Rights rights) {

    /**
     * What the patient may do with a visit at the moment it was read; the use cases judge again.
     *
     * @param confirm say that they will come
     * @param move choose another time
     * @param cancel give the time back
     * @param call it is still to come, but too near to change without calling
     */
    public record Rights(boolean confirm, boolean move, boolean cancel, boolean call) {}

    public boolean isAhead() {
        return status.isAhead();
    }

    public long minutes() {
        return java.time.Duration.between(startsAt, endsAt).toMinutes();
    }
}
