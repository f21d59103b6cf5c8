package org.ohms.scheduling.availability;

import java.util.List;
import java.util.Optional;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.time.TimeSlot;

/**
 * When one practitioner works within a span.
 *
 * @param open where they can be booked, in order
 * @param breaks lunch and the like, in order
 * @param away when they are not there, in order
 */
public record WorkingTime(
        PractitionerId practitioner, List<OpenStretch> open, List<BreakStretch> breaks, List<AwayStretch> away) {
    public WorkingTime {
        open = List.copyOf(open);
        breaks = List.copyOf(breaks);
        away = List.copyOf(away);
    }

    /** Somebody without any hours. */
    public static WorkingTime none(PractitionerId practitioner) {
        return new WorkingTime(practitioner, List.of(), List.of(), List.of());
    }

    /** The open time a visit for this service at this place fits into as a whole. */
    public Optional<OpenStretch> openFor(TimeSlot visit, PlaceId place, ServiceId service) {
        return open.stream()
                .filter(o ->
                        o.place().equals(place) && o.isFor(service) && o.time().contains(visit))
                .findFirst();
    }

    /** The absence that takes part of this time away. */
    public Optional<AwayStretch> awayDuring(TimeSlot visit) {
        return away.stream().filter(a -> a.time().overlaps(visit)).findFirst();
    }
}
