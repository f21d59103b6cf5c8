package org.ohms.scheduling.availability;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.place.RoomId;

/**
 * An exception from somebody's weekly hours.
 *
 * @param away true for an absence, false for extra hours
 * @param place where extra hours are; null for an absence
 * @param reason of an absence; null for extra hours
 */
public record ExceptionRow(
        ExceptionId id,
        boolean away,
        Instant startsAt,
        Instant endsAt,
        @Nullable PlaceId place,
        @Nullable RoomId room,
        @Nullable AwayReason reason,
        Instant recordedAt) {}
