package org.ohms.scheduling.availability;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.place.RoomId;
import org.ohms.shared.id.PractitionerId;

/**
 * Hours beside the weekly ones, on one day, on the clock of the place.
 *
 * @param until midnight means the end of the day
 */
public record ExtraHours(
        PractitionerId practitioner,
        PlaceId place,
        @Nullable RoomId room,
        LocalDate date,
        LocalTime from,
        LocalTime until) {}
