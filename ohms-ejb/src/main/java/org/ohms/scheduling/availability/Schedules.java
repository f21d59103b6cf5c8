package org.ohms.scheduling.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.place.PlaceLookup;
import org.ohms.scheduling.place.PlaceRow;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.persistence.Portions;
import org.ohms.shared.time.TimeSlot;

/** The collection of weekly rules and exceptions. */
@ApplicationScoped
class Schedules implements WorkingTimes, TimesAway {
    /** Reads the services of the rules in the same statement. */
    private static final String WITH = "eclipselink.left-join-fetch";

    private static final String SERVICES = "s.rules.services";

    @Inject
    EntityManager entities;

    @Inject
    PlaceLookup places;

    @Inject
    CurrentActor actor;

    @Inject
    Clock clock;

    Optional<Schedule> of(PractitionerId practitioner) {
        return Optional.ofNullable(entities.find(Schedule.class, practitioner.value()));
    }

    void add(Schedule schedule) {
        entities.persist(schedule);
    }

    void keep() {
        entities.flush();
    }

    ScheduleException addExtra(PractitionerId who, TimeSlot time, ExtraHours hours) {
        var extra = ScheduleException.extra(
                who, time, hours.place(), hours.room(), actor.get().account(), clock.instant());
        entities.persist(extra);
        entities.flush();
        return extra;
    }

    Optional<ScheduleException> exception(ExceptionId id) {
        return Optional.ofNullable(entities.find(ScheduleException.class, id.value()));
    }

    /** Exceptions that have not passed yet, by time. */
    List<ScheduleException> comingExceptions(PractitionerId practitioner, Instant now) {
        return entities.createQuery("""
                        select e from ScheduleException e where e.practitioner = :who and e.withdrawnAt is null
                        and e.time.endsAt > :now order by e.time.startsAt""", ScheduleException.class)
                .setParameter("who", practitioner)
                .setParameter("now", now)
                .getResultList();
    }

    @Override
    public Set<PractitionerId> whoWorks(@Nullable PlaceId place, TimeSlot span) {
        return ((List<?>) entities.createNativeQuery("""
                                select r.practitioner_id from schedule_rule r
                                where r.kind = 'HOURS' and r.practitioner_id is not null
                                and r.valid_from <= cast(?2 as date)
                                and (r.valid_until is null or r.valid_until >= cast(?1 as date))
                                and (?5 = '' or r.place_id = cast(nullif(?5, '') as uuid))
                                union
                                select e.practitioner_id from schedule_exception e
                                where e.kind = 'EXTRA' and e.withdrawn_at is null and e.ends_at > ?3 and e.starts_at < ?4
                                and (?5 = '' or e.place_id = cast(nullif(?5, '') as uuid))""")
                        .setParameter(
                                1,
                                LocalDate.ofInstant(span.startsAt(), ZoneOffset.MIN)
                                        .toString())
                        .setParameter(
                                2,
                                LocalDate.ofInstant(span.endsAt(), ZoneOffset.MAX)
                                        .toString())
                        .setParameter(3, span.startsAt().atOffset(ZoneOffset.UTC))
                        .setParameter(4, span.endsAt().atOffset(ZoneOffset.UTC))
                        .setParameter(5, place == null ? "" : place.toString())
                        .getResultList())
                .stream().map(id -> new PractitionerId((UUID) id)).collect(Collectors.toSet());
    }

    @Override
    public Map<PractitionerId, WorkingTime> of(Collection<PractitionerId> practitioners, TimeSlot span) {
        if (practitioners.isEmpty()) {
            return Map.of();
        }
        var schedules = entities.createQuery("""
                        select distinct s from Schedule s left join fetch s.rules
                        where s.practitioner in :ids""", Schedule.class)
                .setHint(WITH, SERVICES)
                .setParameter("ids", Portions.rounded(values(practitioners)))
                .getResultList();
        return plan(schedules, places.rows(), practitioners, span);
    }

    @Override
    public Map<PractitionerId, WorkingTime> at(
            PlaceId place, Collection<PlaceRow> known, Collection<PractitionerId> andThose, TimeSlot span) {
        var ids = new ArrayList<>(values(andThose));
        if (ids.isEmpty()) {
            ids.add(place.value());
        }
        var schedules = entities.createQuery("""
                        select distinct s from Schedule s left join fetch s.rules
                        where s.practitioner in :ids or exists (
                            select o.practitioner from Schedule o join o.rules q
                            where o.practitioner = s.practitioner and q.place = :place)""", Schedule.class)
                .setHint(WITH, SERVICES)
                .setParameter("ids", Portions.rounded(ids))
                .setParameter("place", place)
                .getResultList();
        var who = new HashSet<>(andThose);
        schedules.forEach(s -> who.add(s.practitioner()));
        return plan(schedules, known, who, span);
    }

    private Map<PractitionerId, WorkingTime> plan(
            List<Schedule> schedules,
            Collection<PlaceRow> known,
            Collection<PractitionerId> practitioners,
            TimeSlot span) {
        var rules = schedules.stream().collect(Collectors.toMap(Schedule::practitioner, Schedule::rules));
        var exceptions = practitioners.isEmpty()
                ? Map.<PractitionerId, List<ScheduleException>>of()
                : exceptions(practitioners, span).getResultList().stream()
                        .collect(Collectors.groupingBy(ScheduleException::practitioner));
        var zones = known.stream().collect(Collectors.toMap(PlaceRow::id, PlaceRow::zone));
        var planned = new LinkedHashMap<PractitionerId, WorkingTime>();
        for (var who : practitioners) {
            var theirs = exceptions.getOrDefault(who, List.of());
            planned.put(
                    who,
                    DayPlanner.plan(
                            who,
                            rules.getOrDefault(who, List.of()),
                            theirs.stream()
                                    .filter(e -> !e.isAway())
                                    .map(ScheduleException::extraHours)
                                    .filter(Objects::nonNull)
                                    .toList(),
                            theirs.stream()
                                    .filter(ScheduleException::isAway)
                                    .map(ScheduleException::awayStretch)
                                    .toList(),
                            zones,
                            span));
        }
        return planned;
    }

    private TypedQuery<ScheduleException> exceptions(Collection<PractitionerId> whose, TimeSlot span) {
        return entities.createQuery("""
                        select e from ScheduleException e where e.practitioner in :whose and e.withdrawnAt is null
                        and e.time.endsAt > :begin and e.time.startsAt < :end""", ScheduleException.class)
                .setParameter("whose", Portions.rounded(whose))
                .setParameter("begin", span.startsAt())
                .setParameter("end", span.endsAt());
    }

    @Override
    public Away record(PractitionerId practitioner, TimeSlot time, AwayReason reason, @Nullable String note) {
        var away = ScheduleException.away(
                practitioner, time, reason, note, actor.get().account(), clock.instant());
        entities.persist(away);
        entities.flush();
        return away.away();
    }

    @Override
    public void withdraw(ExceptionId absence) {
        exception(absence)
                .filter(ScheduleException::isAway)
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND))
                .withdraw(clock.instant());
        entities.flush();
    }

    @Override
    public Optional<Away> with(ExceptionId absence) {
        return exception(absence).filter(ScheduleException::isAway).map(ScheduleException::away);
    }

    @Override
    public List<Away> during(TimeSlot span) {
        return entities
                .createQuery("""
                        select e from ScheduleException e where e.kind = :kind and e.withdrawnAt is null
                        and e.time.endsAt > :begin and e.time.startsAt < :end order by e.time.startsAt""", ScheduleException.class)
                .setParameter("kind", ScheduleException.Kind.AWAY)
                .setParameter("begin", span.startsAt())
                .setParameter("end", span.endsAt())
                .getResultList()
                .stream()
                .map(ScheduleException::away)
                .toList();
    }

    private static List<UUID> values(Collection<PractitionerId> ids) {
        return ids.stream().map(PractitionerId::value).toList();
    }
}
