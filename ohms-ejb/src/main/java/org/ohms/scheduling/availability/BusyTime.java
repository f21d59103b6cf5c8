package org.ohms.scheduling.availability;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.place.RoomId;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.time.TimeSlot;

/**
 * A time that is taken. It says nothing about whose visit it is.
 *
 * @param visit id of what takes it
 * @param time the visit itself
 * @param occupied the visit with the time kept free around it
 */
public record BusyTime(
        UUID visit, PractitionerId practitioner, @Nullable RoomId room, TimeSlot time, TimeSlot occupied) {}
