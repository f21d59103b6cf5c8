package org.ohms.scheduling.availability;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.place.RoomId;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.shared.time.TimeSlot;

/**
 * A time in which somebody can be booked, breaks and absences already taken out.
 *
 * @param room where they are then; null when a room is chosen for each visit
 * @param services what can be booked; empty for everything the practitioner offers
 */
public record OpenStretch(
        TimeSlot time, PlaceId place, @Nullable RoomId room, Set<ServiceId> services) {
    public boolean isFor(ServiceId service) {
        return services.isEmpty() || services.contains(service);
    }
}
