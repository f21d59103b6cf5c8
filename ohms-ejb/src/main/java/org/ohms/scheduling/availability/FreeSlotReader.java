package org.ohms.scheduling.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.place.PlaceLookup;
import org.ohms.scheduling.place.PlaceRow;
import org.ohms.scheduling.place.RoomRow;
import org.ohms.scheduling.practitioner.PractitionerLookup;
import org.ohms.scheduling.practitioner.PractitionerRow;
import org.ohms.scheduling.service.ServiceLookup;
import org.ohms.scheduling.service.ServiceRow;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.time.TimeSlot;

/** Reads hours and busy times of everybody a search is about, once, and lets {@link SlotCalculator} compute. */
@ApplicationScoped
class FreeSlotReader implements FreeSlots {
    @Inject
    PractitionerLookup practitioners;

    @Inject
    ServiceLookup services;

    @Inject
    PlaceLookup places;

    @Inject
    WorkingTimes workingTimes;

    @Inject
    BusyTimes busyTimes;

    @Override
    public List<SlotOffer> find(SlotSearch search, Instant earliest) {
        var service =
                services.row(search.service()).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        if (!service.offered()) {
            return List.of();
        }
        var span = spanOf(search);
        var who = candidates(search, service, span).stream().collect(Collectors.toMap(PractitionerRow::id, p -> p));
        if (who.isEmpty()) {
            return List.of();
        }
        var known = places.rows().stream().collect(Collectors.toMap(PlaceRow::id, p -> p));
        var working = workingTimes.of(who.keySet(), span);
        var rooms = working.values().stream()
                .flatMap(w -> w.open().stream())
                .map(OpenStretch::room)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var busy = busyTimes.busy(who.keySet(), rooms, span);
        var offers = new ArrayList<SlotOffer>();
        for (var time : working.values()) {
            var person = who.get(time.practitioner());
            if (person == null) {
                continue;
            }
            SlotCalculator.free(time, busy, service, earliest).stream()
                    .filter(s -> search.place() == null || s.place().equals(search.place()))
                    .map(s -> offer(s, person, known))
                    .flatMap(Collection::stream)
                    .filter(o -> !o.date().isBefore(search.from())
                            && o.date().isBefore(search.from().plusDays(search.days())))
                    .forEach(offers::add);
        }
        offers.sort(Comparator.comparing(SlotOffer::startsAt).thenComparing(SlotOffer::practitionerName));
        return offers;
    }

    /** Those named; when nobody is, everybody who has hours then, of the specialty that may be asked for. */
    private List<PractitionerRow> candidates(SlotSearch search, ServiceRow service, TimeSlot span) {
        var named = search.practitioners();
        var specialty = search.specialty() == null ? "" : search.specialty().strip();
        return practitioners
                .rows(named.isEmpty() ? workingTimes.whoWorks(search.place(), span) : named)
                .values()
                .stream()
                .filter(p -> p.active() && service.isOfferedBy(p.specialties()))
                .filter(p -> !named.isEmpty()
                        || specialty.isEmpty()
                        || p.specialties().stream().anyMatch(specialty::equalsIgnoreCase))
                .toList();
    }

    /** The days asked for on any clock of the world; what is too much falls away by date afterwards. */
    private static TimeSlot spanOf(SlotSearch search) {
        return TimeSlot.between(
                search.from().atStartOfDay().toInstant(ZoneOffset.MAX),
                search.from().plusDays(search.days()).atStartOfDay().toInstant(ZoneOffset.MIN));
    }

    private static List<SlotOffer> offer(Slot slot, PractitionerRow who, Map<PlaceId, PlaceRow> places) {
        var place = places.get(slot.place());
        if (place == null || !place.open()) {
            return List.of();
        }
        var room = slot.room();
        return List.of(new SlotOffer(
                slot.practitioner(),
                who.name().full(),
                place.id(),
                place.name(),
                room,
                room == null ? "" : place.room(room).map(RoomRow::name).orElse(""),
                slot.time().startsAt(),
                slot.time().endsAt(),
                place.zone()));
    }
}
