package org.ohms.scheduling.waitlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.ohms.scheduling.availability.FreeSlots;
import org.ohms.scheduling.availability.NoticeSettings;
import org.ohms.scheduling.availability.SlotOffer;
import org.ohms.scheduling.availability.SlotSearch;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.time.TimeSlot;

/** Finds free times for people who wait. */
@ApplicationScoped
class WaitlistMatching {
    /** How many times are tried for one person before the next is asked. */
    private static final int TRIES = 3;

    /** How many are shown to somebody who chooses. */
    private static final int SHOWN = 60;

    @Inject
    Waitlist waitlist;

    @Inject
    FreeSlots slots;

    @Inject
    AnswerTimes answers;

    @Inject
    NoticeSettings notice;

    @Inject
    Clock clock;

    /** A time for somebody, and until when they can answer. */
    record Match(UUID entry, SlotOffer slot, Instant until) {}

    /** Whom the freed time may suit, in the order they are asked. */
    List<UUID> waiting(PractitionerId who, TimeSlot freed) {
        return waitlist.waitingFor(
                who, day(freed.startsAt()).minusDays(1), day(freed.endsAt()).plusDays(1));
    }

    /** The free times within what became free that suit them and that they were not offered before. */
    List<Match> times(UUID id, PractitionerId who, TimeSlot freed) {
        var entry = waitlist.with(id);
        var before = waitlist.offersFor(List.of(id));
        if (entry.state() != WaitlistState.WAITING
                || before.stream().anyMatch(offer -> offer.state() == OfferState.OFFERED)) {
            return List.of();
        }
        return found(
                        entry,
                        Set.of(who),
                        day(freed.startsAt()).minusDays(1),
                        day(freed.endsAt()).plusDays(1),
                        clock.instant().plus(notice.forPatients()))
                .stream()
                .filter(slot -> TimeSlot.between(slot.startsAt(), slot.endsAt()).overlaps(freed))
                .filter(slot -> before.stream().noneMatch(offer -> isSame(offer, slot)))
                .flatMap(slot ->
                        answers.byItself(entry.patient(), slot).map(until -> new Match(id, slot, until)).stream())
                .limit(TRIES)
                .toList();
    }

    private static boolean isSame(WaitlistOffer offer, SlotOffer slot) {
        return offer.practitioner().equals(slot.practitioner())
                && offer.time().startsAt().equals(slot.startsAt());
    }

    /** The next free times that suit somebody, for whoever chooses one for them. */
    List<SlotOffer> suiting(WaitlistEntry entry) {
        return possible(entry).limit(SHOWN).toList();
    }

    /** The free time that somebody chose for them, if it is one. */
    Optional<SlotOffer> suiting(WaitlistEntry entry, PractitionerId who, Instant startsAt) {
        return possible(entry)
                .filter(slot ->
                        slot.practitioner().equals(who) && slot.startsAt().equals(startsAt))
                .findFirst();
    }

    private Stream<SlotOffer> possible(WaitlistEntry entry) {
        var now = clock.instant();
        var who = entry.practitioner();
        return found(
                        entry,
                        who == null ? Set.of() : Set.of(who),
                        day(now).minusDays(1),
                        entry.untilOn(),
                        now.plus(notice.atTheDesk()))
                .stream()
                .filter(slot -> answers.byHand(slot).isPresent());
    }

    private List<SlotOffer> found(
            WaitlistEntry entry, Set<PractitionerId> who, LocalDate first, LocalDate last, Instant earliest) {
        var from = entry.fromOn().isAfter(first) ? entry.fromOn() : first;
        var until = entry.untilOn().isBefore(last) ? entry.untilOn() : last;
        var days = until.toEpochDay() - from.toEpochDay() + 1;
        if (days < 1) {
            return List.of();
        }
        var search = new SlotSearch(
                entry.service(), who, null, entry.place(), from, (int) Math.min(days, SlotSearch.LONGEST));
        return slots.find(search, earliest).stream().filter(entry::isSuitedBy).toList();
    }

    /** Days of the list are those of a place; one more at either end covers every clock. */
    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
