package org.ohms.scheduling.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.scheduling.availability.WorkingTime;
import org.ohms.scheduling.availability.WorkingTimes;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.place.PlaceLookup;
import org.ohms.scheduling.place.PlaceRow;
import org.ohms.scheduling.practitioner.PractitionerLookup;
import org.ohms.scheduling.practitioner.PractitionerRow;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.time.HospitalDay;
import org.ohms.shared.time.TimeSlot;

/**
 * Reads days as columns. A fixed handful of statements, however many practitioners and visits: visits, weekly rules,
 * exceptions, places, practitioners, services, patients' names and reasons.
 */
@ApplicationScoped
class DayReader {
    private static final int OPENS = 8;
    private static final int CLOSES = 17;

    @Inject
    EntityManager entities;

    @Inject
    WorkingTimes workingTimes;

    @Inject
    PractitionerLookup practitioners;

    @Inject
    PlaceLookup places;

    @Inject
    VisitRows rows;

    @Inject
    CurrentActor actor;

    @Inject
    HospitalDay hospital;

    @Inject
    Clock clock;

    LocalDate today() {
        return hospital.today(clock.instant());
    }

    /** The asking practitioner's own place, else the one with most visits that day. */
    Optional<PlaceId> usualPlace(LocalDate day) {
        return Optional.ofNullable(actor.get().account())
                .flatMap(practitioners::signingInAs)
                .map(PractitionerRow::place)
                .or(() -> busiest(day));
    }

    private Optional<PlaceId> busiest(LocalDate day) {
        return entities.createQuery("""
                        select a.place from Appointment a where a.day = :day and a.status not in :hidden
                        group by a.place order by count(a) desc, a.place""", PlaceId.class)
                .setParameter("day", day)
                .setParameter("hidden", List.of(AppointmentStatus.CANCELLED, AppointmentStatus.RELEASED))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    DayGrid day(PlaceId placeId, LocalDate day, Set<PractitionerId> only) {
        var known = places.rows();
        var place = known.stream()
                .filter(p -> p.id().equals(placeId))
                .findAny()
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        var now = clock.instant();
        var span = dayAt(day, place.zone());
        var booked = visitsAt(placeId, day, now);
        var ids = booked.stream().map(Appointment::practitioner).collect(Collectors.toSet());
        var working = workingTimes.at(placeId, known, ids, span);
        var shown = shown(placeId, ids, working, only);
        var who = shown.stream().collect(Collectors.toMap(PractitionerRow::id, Function.identity()));
        var visits = rows.of(
                booked.stream().filter(v -> who.containsKey(v.practitioner())).toList(), who, known);
        var columns = shown.stream()
                .map(p -> ColumnMaker.make(
                        p,
                        place.room(p.room()).map(r -> r.name()).orElse(""),
                        working.getOrDefault(p.id(), WorkingTime.none(p.id())),
                        visits.stream()
                                .filter(v -> v.practitioner().equals(p.id()))
                                .toList(),
                        span,
                        now))
                .toList();
        return frame(day, place, now, working.values(), visits, columns);
    }

    PractitionerWeek week(PractitionerId practitioner, LocalDate from) {
        var person =
                practitioners.row(practitioner).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        insistOnOwnOrAll(person);
        var known = places.rows();
        var usual = known.stream().filter(p -> p.id().equals(person.place())).findAny();
        var zone = usual.map(PlaceRow::zone).orElseGet(hospital::zone);
        var now = clock.instant();
        var whole = TimeSlot.between(
                from.atStartOfDay(zone).toInstant(),
                from.plusDays(7).atStartOfDay(zone).toInstant());
        var working =
                workingTimes.of(Set.of(practitioner), whole).getOrDefault(practitioner, WorkingTime.none(practitioner));
        var visits = rows.of(visitsOf(practitioner, from, now), Map.of(practitioner, person), known);
        var room = usual.flatMap(p -> p.room(person.room())).map(r -> r.name()).orElse("");
        var days = Stream.iterate(from, d -> d.plusDays(1))
                .limit(7)
                .map(d -> new PractitionerWeek.Day(
                        d,
                        ColumnMaker.make(
                                person,
                                room,
                                working,
                                visits.stream().filter(v -> v.day().equals(d)).toList(),
                                dayAt(d, zone),
                                now)))
                .toList();
        return new PractitionerWeek(person, from, zone, now, days);
    }

    /** Who may only read their own would see somebody else's taken times as free. */
    private void insistOnOwnOrAll(PractitionerRow person) {
        var asking = actor.get();
        if (!asking.may("appointment.read") && !java.util.Objects.equals(person.account(), asking.account())) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
    }

    private List<PractitionerRow> shown(
            PlaceId place,
            Set<PractitionerId> booked,
            Map<PractitionerId, WorkingTime> working,
            Set<PractitionerId> only) {
        var ids = new LinkedHashSet<>(booked);
        working.values().stream()
                .filter(w -> w.open().stream().anyMatch(o -> o.place().equals(place))
                        || !w.away().isEmpty())
                .forEach(w -> ids.add(w.practitioner()));
        return practitioners.at(place, ids).stream()
                .filter(p -> p.active() || booked.contains(p.id()))
                .filter(p -> only.isEmpty() || only.contains(p.id()))
                .toList();
    }

    private List<Appointment> visitsAt(PlaceId place, LocalDate day, Instant now) {
        return entities.createQuery("""
                        select a from Appointment a where a.place = :place and a.day = :day and a.status not in :hidden
                        and (a.holdUntil is null or a.holdUntil > :now) order by a.time.startsAt, a.id""", Appointment.class)
                .setParameter("place", place)
                .setParameter("day", day)
                .setParameter("hidden", List.of(AppointmentStatus.CANCELLED, AppointmentStatus.RELEASED))
                .setParameter("now", now)
                .getResultList();
    }

    private List<Appointment> visitsOf(PractitionerId practitioner, LocalDate from, Instant now) {
        return entities.createQuery("""
                        select a from Appointment a where a.practitioner = :who and a.day >= :from and a.day < :until
                        and a.status not in :hidden and (a.holdUntil is null or a.holdUntil > :now)
                        order by a.time.startsAt, a.id""", Appointment.class)
                .setParameter("who", practitioner)
                .setParameter("from", from)
                .setParameter("until", from.plusDays(7))
                .setParameter("hidden", List.of(AppointmentStatus.CANCELLED, AppointmentStatus.RELEASED))
                .setParameter("now", now)
                .getResultList();
    }

    private static DayGrid frame(
            LocalDate day,
            PlaceRow place,
            Instant now,
            Collection<WorkingTime> working,
            List<AppointmentRow> visits,
            List<ScheduleColumn> columns) {
        var zone = place.zone();
        var moments = new ArrayList<Instant>();
        working.stream()
                .flatMap(w -> w.open().stream())
                .filter(o -> o.place().equals(place.id()))
                .forEach(o -> {
                    moments.add(o.time().startsAt());
                    moments.add(o.time().endsAt());
                });
        visits.forEach(v -> {
            moments.add(v.startsAt());
            moments.add(v.endsAt());
        });
        moments.add(day.atTime(OPENS, 0).atZone(zone).toInstant());
        moments.add(day.atTime(CLOSES, 0).atZone(zone).toInstant());
        var first = moments.stream().min(Instant::compareTo).orElse(now);
        var last = moments.stream().max(Instant::compareTo).orElse(now);
        var opens = first.truncatedTo(ChronoUnit.HOURS);
        var closes = last.truncatedTo(ChronoUnit.HOURS);
        return new DayGrid(
                day,
                place,
                zone,
                opens,
                closes.equals(last) ? closes : closes.plus(1, ChronoUnit.HOURS),
                now,
                columns,
                StateCounts.of(
                        columns.stream().flatMap(c -> c.visits().stream()).toList()),
                Map.of(),
                Set.of());
    }

    private static TimeSlot dayAt(LocalDate day, ZoneId zone) {
        return TimeSlot.between(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
