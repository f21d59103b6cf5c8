package org.ohms.scheduling.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.place.RoomId;
import org.ohms.shared.id.PractitionerId;

/**
 * A free slot with the words a page needs.
 *
 * @param roomName empty when the room is chosen later
 * @param zone whose clock the place follows
 */
public record SlotOffer(
        PractitionerId practitioner,
        String practitionerName,
        PlaceId place,
        String placeName,
        @Nullable RoomId room,
        String roomName,
        Instant startsAt,
        Instant endsAt,
        ZoneId zone) {
    /** The day on the clock of the place. */
    public LocalDate date() {
        return LocalDate.ofInstant(startsAt, zone);
    }
}
