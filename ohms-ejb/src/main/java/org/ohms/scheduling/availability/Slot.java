package org.ohms.scheduling.availability;

import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.place.RoomId;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.time.TimeSlot;

/** A stretch one may book. */
public record Slot(
        PractitionerId practitioner,
        PlaceId place,
        @Nullable RoomId room,
        TimeSlot time) {}
