package org.ohms.scheduling.availability;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.scheduling.service.ServiceLookup;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;

/** Finds free slots for a service: the first three, all of the first day, and how many each day has. */
@Stateless
public class SlotFinder {
    private static final int PROPOSED = 3;

    @Inject
    FreeSlots slots;

    @Inject
    ServiceLookup services;

    @Inject
    CurrentActor actor;

    @Inject
    NoticeSettings notice;

    @Inject
    Clock clock;

    @RolesAllowed("slot.find")
    public SlotProposals propose(SlotSearch search) {
        var offers = offers(search);
        var service =
                services.row(search.service()).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        var perDay = offers.stream().collect(Collectors.groupingBy(SlotOffer::date, Collectors.counting()));
        var days = IntStream.range(0, search.days())
                .mapToObj(i -> search.from().plusDays(i))
                .map(d -> new FreeOnDay(d, perDay.getOrDefault(d, 0L).intValue()))
                .toList();
        var firstDay =
                days.stream().filter(d -> d.free() > 0).map(FreeOnDay::date).findFirst();
        return new SlotProposals(
                service,
                offers.stream().limit(PROPOSED).toList(),
                firstDay.map(d -> on(offers, d)).orElse(List.of()),
                days);
    }

    /** Every free slot of one day of the search, by time, then by name. */
    @RolesAllowed("slot.find")
    public List<SlotOffer> day(SlotSearch search, LocalDate day) {
        return offers(search.on(day));
    }

    /** Every free slot of all days of the search, by time, then by name. */
    @RolesAllowed("slot.find")
    public List<SlotOffer> all(SlotSearch search) {
        return offers(search);
    }

    private List<SlotOffer> offers(SlotSearch search) {
        var self = actor.get().kind() == Actor.Kind.PATIENT;
        if (self && services.row(search.service()).filter(s -> s.selfBookable()).isEmpty()) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        return slots.find(search, clock.instant().plus(self ? notice.forPatients() : notice.atTheDesk()));
    }

    private static List<SlotOffer> on(List<SlotOffer> offers, LocalDate day) {
        return offers.stream().filter(o -> o.date().equals(day)).toList();
    }
}
