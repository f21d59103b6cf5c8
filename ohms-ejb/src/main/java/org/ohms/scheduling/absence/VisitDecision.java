package org.ohms.scheduling.absence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.scheduling.availability.SlotOffer;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.place.RoomId;
import org.ohms.shared.id.PractitionerId;

/**
 * What becomes of one visit: it moves, or it is cancelled.
 *
 * @param to where it moves; null when it is cancelled
 * @param note why it is cancelled; may be empty
 */
public record VisitDecision(AppointmentId visit, @Nullable Target to, String note) {
    /** A new time with somebody, somewhere. */
    public record Target(
            PractitionerId practitioner,
            Instant startsAt,
            @Nullable PlaceId place,
            @Nullable RoomId room) {}

    public static VisitDecision move(AppointmentId visit, SlotOffer slot) {
        return new VisitDecision(
                visit, new Target(slot.practitioner(), slot.startsAt(), slot.place(), slot.room()), "");
    }

    public static VisitDecision move(AppointmentId visit, PractitionerId practitioner, Instant startsAt) {
        return new VisitDecision(visit, new Target(practitioner, startsAt, null, null), "");
    }

    public static VisitDecision cancel(AppointmentId visit, String note) {
        return new VisitDecision(visit, null, note);
    }
}
