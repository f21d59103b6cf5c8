package org.ohms.scheduling.absence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ohms.scheduling.appointment.AppointmentRow;
import org.ohms.scheduling.availability.FreeSlots;
import org.ohms.scheduling.availability.NoticeSettings;
import org.ohms.scheduling.availability.SlotOffer;
import org.ohms.scheduling.availability.SlotSearch;
import org.ohms.scheduling.practitioner.PractitionerLookup;
import org.ohms.scheduling.practitioner.PractitionerRow;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.shared.time.HospitalDay;
import org.ohms.shared.time.TimeSlot;

/**
 * Proposes where displaced visits could go: first somebody of the same specialty at the nearest time of the same day,
 * then the same provider once back, then somebody else on another day. The first proposals of a plan never collide.
 */
@ApplicationScoped
class MoveProposals {
    /** How many days behind the absence are looked at. */
    private static final int DAYS_AFTER = 21;

    @Inject
    FreeSlots slots;

    @Inject
    PractitionerLookup practitioners;

    @Inject
    NoticeSettings notice;

    @Inject
    HospitalDay hospital;

    @Inject
    Clock clock;

    List<AffectedVisit> forAll(List<AppointmentRow> visits, PractitionerRow away, TimeSlot absence) {
        var offers = new HashMap<ServiceId, List<SlotOffer>>();
        visits.stream()
                .map(AppointmentRow::service)
                .distinct()
                .forEach(service -> offers.put(service, offers(service, away, visits, absence)));
        var promised = new ArrayList<SlotOffer>();
        var affected = new ArrayList<AffectedVisit>();
        for (var visit : visits) {
            var proposed = best(visit, away, offers, promised);
            if (!proposed.isEmpty()) {
                promised.add(proposed.get(0).slot());
            }
            affected.add(new AffectedVisit(visit, proposed));
        }
        return affected;
    }

    private List<SlotOffer> offers(
            ServiceId service, PractitionerRow away, List<AppointmentRow> visits, TimeSlot absence) {
        var earliest = clock.instant().plus(notice.atTheDesk());
        var from = LocalDate.ofInstant(
                visits.stream()
                        .map(AppointmentRow::startsAt)
                        .min(Comparator.naturalOrder())
                        .orElse(absence.startsAt()),
                hospital.zone());
        var last = LocalDate.ofInstant(absence.endsAt(), hospital.zone()).plusDays(DAYS_AFTER);
        var days = (int) Math.min(SlotSearch.LONGEST, last.toEpochDay() - from.toEpochDay() + 1);
        var who = practitioners.withAnyOf(away.specialties()).stream()
                .map(PractitionerRow::id)
                .collect(Collectors.toSet());
        return slots.find(new SlotSearch(service, who, null, null, from, days), earliest).stream()
                .filter(o -> !o.practitioner().equals(away.id()) || !time(o).overlaps(absence))
                .toList();
    }

    private static List<MoveProposal> best(
            AppointmentRow visit,
            PractitionerRow away,
            Map<ServiceId, List<SlotOffer>> offers,
            List<SlotOffer> promised) {
        var open = offers.getOrDefault(visit.service(), List.of()).stream()
                .filter(o -> promised.stream()
                        .noneMatch(p -> p.practitioner().equals(o.practitioner()) && time(p).overlaps(time(o))))
                .toList();
        var sameDay = open.stream()
                .filter(o -> !o.practitioner().equals(away.id()) && o.date().equals(visit.day()))
                .min(Comparator.comparing(o -> distance(o, visit)));
        var sameProvider =
                open.stream().filter(o -> o.practitioner().equals(away.id())).findFirst();
        var other = open.stream()
                .filter(o -> !o.practitioner().equals(away.id()) && o.date().isAfter(visit.day()))
                .findFirst();
        var found = new ArrayList<MoveProposal>();
        add(found, MoveProposal.Kind.SAME_DAY, sameDay);
        add(found, MoveProposal.Kind.SAME_PROVIDER, sameProvider);
        add(found, MoveProposal.Kind.OTHER, other);
        return found;
    }

    private static void add(List<MoveProposal> found, MoveProposal.Kind kind, Optional<SlotOffer> slot) {
        slot.ifPresent(s -> found.add(new MoveProposal(kind, s)));
    }

    private static Duration distance(SlotOffer offer, AppointmentRow visit) {
        return Duration.between(offer.startsAt(), visit.startsAt()).abs();
    }

    private static TimeSlot time(SlotOffer offer) {
        return TimeSlot.between(offer.startsAt(), offer.endsAt());
    }
}
