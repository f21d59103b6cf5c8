package org.ohms.scheduling.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccountNames;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.place.PlaceLookup;
import org.ohms.scheduling.place.PlaceRow;
import org.ohms.scheduling.practitioner.PractitionerLookup;
import org.ohms.scheduling.practitioner.PractitionerRow;
import org.ohms.scheduling.service.ServiceLookup;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.persistence.Portions;

/** Lists of visits, and one visit with everything. What the actor does not reach, the database leaves out. */
@ApplicationScoped
class VisitReader {
    private static final String NOT_RUN_OUT = "(a.holdUntil is null or a.holdUntil > :now)";

    @Inject
    EntityManager entities;

    @Inject
    Appointments appointments;

    @Inject
    VisitRows rows;

    @Inject
    PractitionerLookup practitioners;

    @Inject
    ServiceLookup services;

    @Inject
    PlaceLookup places;

    @Inject
    AccountNames accountNames;

    @Inject
    CurrentActor actor;

    @Inject
    AuditTrail audit;

    @Inject
    KnownHospital hospital;

    @Inject
    Clock clock;

    /** Notes the patients of what was read on the audit line. */
    void note(Collection<AppointmentRow> read) {
        read.stream().map(AppointmentRow::patient).filter(Objects::nonNull).forEach(audit::patient);
    }

    Page<AppointmentRow> list(AppointmentFilter filter, PageRequest page) {
        return list(filter, AppointmentOrder.EARLIEST_FIRST, page);
    }

    Page<AppointmentRow> list(AppointmentFilter filter, AppointmentOrder order, PageRequest page) {
        var question = Question.of(filter);
        var count = ask("select count(a) from Appointment a where " + question.where(), Long.class, question);
        var found = ask(
                        "select a from Appointment a where " + question.where() + " order by " + order.clause(),
                        Appointment.class,
                        question)
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultList();
        return new Page<>(rows.of(found), count.getSingleResult());
    }

    StateCounts counts(AppointmentFilter filter) {
        var question = Question.of(filter);
        var byStatus = new EnumMap<AppointmentStatus, Long>(AppointmentStatus.class);
        var toMove = 0L;
        var all = 0L;
        for (var line : ask(
                        "select a.status, count(a), count(a.toMoveFor) from Appointment a where " + question.where()
                                + " group by a.status",
                        Object[].class,
                        question)
                .getResultList()) {
            var count = ((Number) line[1]).longValue();
            var marked = ((Number) line[2]).longValue();
            all += count;
            toMove += marked;
            if (count > marked) {
                byStatus.put((AppointmentStatus) line[0], count - marked);
            }
        }
        return new StateCounts(byStatus, toMove, all);
    }

    List<WaitingRow> waitingRoom(PlaceId place) {
        var zone = places.row(place).map(PlaceRow::zone).orElseGet(hospital::zone);
        var now = clock.instant();
        var filter = AppointmentFilter.on(LocalDate.ofInstant(now, zone), place).in(AppointmentStatus.ARRIVED);
        var question = Question.of(filter);
        var target = hospital.settings().waitingTargetMinutes();
        return rows
                .of(ask("select a from Appointment a where " + question.where(), Appointment.class, question)
                        .getResultList())
                .stream()
                .map(row -> waiting(row, now, target))
                .sorted(Comparator.comparing(WaitingRow::minutes)
                        .reversed()
                        .thenComparing(w -> w.visit().startsAt()))
                .toList();
    }

    private static WaitingRow waiting(AppointmentRow row, java.time.Instant now, int target) {
        var came = row.arrivedAt();
        var minutes = came == null ? 0 : Duration.between(came, now).toMinutes();
        return new WaitingRow(row, minutes, minutes > target);
    }

    Page<AppointmentRow> ofPatient(PatientId patient, PageRequest page) {
        var count = entities.createQuery(
                        "select count(a) from Appointment a where a.patient = :patient and a.status not in :hidden",
                        Long.class)
                .setParameter("patient", patient)
                .setParameter("hidden", List.of(AppointmentStatus.RELEASED, AppointmentStatus.HELD));
        var found = entities.createQuery("""
                        select a from Appointment a where a.patient = :patient and a.status not in :hidden
                        order by a.time.startsAt desc, a.id""", Appointment.class)
                .setParameter("patient", patient)
                .setParameter("hidden", List.of(AppointmentStatus.RELEASED, AppointmentStatus.HELD))
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultList();
        return new Page<>(rows.of(found), count.getSingleResult());
    }

    Map<PatientId, AppointmentRow> next(Collection<PatientId> patients) {
        if (patients.isEmpty()) {
            return Map.of();
        }
        var found = entities.createQuery("""
                        select a from Appointment a where a.patient in :patients and a.status in :ahead
                        and a.time.startsAt >= :now order by a.time.startsAt, a.id""", Appointment.class)
                .setParameter("patients", Portions.rounded(patients))
                .setParameter("ahead", List.of(AppointmentStatus.BOOKED, AppointmentStatus.CONFIRMED))
                .setParameter("now", clock.instant())
                .getResultList();
        var first = new LinkedHashMap<PatientId, Appointment>();
        found.forEach(visit -> first.putIfAbsent(visit.patient(), visit));
        var next = new LinkedHashMap<PatientId, AppointmentRow>();
        rows.of(first.values()).forEach(row -> next.put(row.patient(), row));
        return next;
    }

    /** One statement for the one line that stands beside a record. */
    Optional<NextVisit> nextOf(PatientId patient) {
        List<?> found = entities.createNativeQuery("""
                        select cast(a.id as text), a.starts_at, l.zone, p.prefix, p.given, p.family, p.suffix, s.name
                        from appointment a
                        join practitioner p on p.id = a.practitioner_id
                        join service s on s.id = a.service_id
                        join place l on l.id = a.place_id
                        where a.patient_id = ?1 and a.status in ('BOOKED', 'CONFIRMED') and a.starts_at >= ?2
                        order by a.starts_at, a.id limit 1""")
                .setParameter(1, patient.value())
                .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                .getResultList();
        return found.stream().findFirst().map(row -> NextVisit.of((Object[]) row, hospital.zone()));
    }

    AppointmentDetails details(AppointmentId id) {
        var visit = appointments.with(id);
        var row = rows.of(List.of(visit)).get(0);
        var history = appointments.historyOf(id);
        var names = accountNames.of(history.stream()
                .map(AppointmentHistory::by)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return new AppointmentDetails(
                row,
                services.row(visit.service()).orElseThrow(VisitReader::gone),
                practitioners.row(visit.practitioner()).orElseThrow(VisitReader::gone),
                places.row(visit.place()).orElseThrow(VisitReader::gone),
                visit.status().next(),
                visit.canUndo(),
                visit.cancelReason(),
                visit.cancelNote(),
                visit.overrideReason(),
                visit.toMoveFor(),
                visit.startedAt(),
                visit.finishedAt(),
                history.stream()
                        .map(line -> {
                            var by = line.by();
                            return line.row(by == null ? "" : names.getOrDefault(by, ""));
                        })
                        .toList());
    }

    MyDay mine(LocalDate day) {
        var now = clock.instant();
        var account = actor.get().account();
        var me = account == null ? null : practitioners.signingInAs(account).orElse(null);
        if (me == null) {
            return new MyDay(day, hospital.zone(), now, null, List.of(), StateCounts.of(List.of()), null);
        }
        var question = Question.of(
                new AppointmentFilter(day, day, null, java.util.Set.of(me.id()), java.util.Set.of(), false));
        var visits = rows.of(ask(
                        "select a from Appointment a where " + question.where() + " order by a.time.startsAt, a.id",
                        Appointment.class,
                        question)
                .getResultList());
        return new MyDay(day, zoneOf(me), now, me, visits, StateCounts.of(visits), next(visits));
    }

    private java.time.ZoneId zoneOf(PractitionerRow who) {
        var usual = who.place();
        return usual == null
                ? hospital.zone()
                : places.row(usual).map(PlaceRow::zone).orElseGet(hospital::zone);
    }

    private static @Nullable AppointmentId next(List<AppointmentRow> visits) {
        return Stream.of(
                        visits.stream().filter(v -> v.status() == AppointmentStatus.STARTED),
                        visits.stream().filter(v -> v.status() == AppointmentStatus.IN_ROOM),
                        visits.stream()
                                .filter(v -> v.status() == AppointmentStatus.ARRIVED)
                                .sorted(Comparator.comparing(
                                        AppointmentRow::arrivedAt, Comparator.nullsLast(Comparator.naturalOrder()))),
                        visits.stream().filter(v -> v.status().isAhead() && !v.toMove()))
                .flatMap(s -> s)
                .map(AppointmentRow::id)
                .findFirst()
                .orElse(null);
    }

    private <T> TypedQuery<T> ask(String jpql, Class<T> type, Question question) {
        var query = entities.createQuery(jpql, type);
        question.values().forEach(query::setParameter);
        return query.setParameter("now", clock.instant());
    }

    private static DomainException gone() {
        return DomainException.notFound(CommonRefusal.NOT_FOUND);
    }

    /** A filter as the condition of a query. */
    private record Question(String where, Map<String, Object> values) {
        static Question of(AppointmentFilter filter) {
            var where = new StringBuilder("a.day >= :from and a.day <= :until and " + NOT_RUN_OUT);
            var values = new HashMap<String, Object>();
            values.put("from", filter.from());
            values.put("until", filter.until());
            var place = filter.place();
            if (place != null) {
                where.append(" and a.place = :place");
                values.put("place", place);
            }
            if (!filter.practitioners().isEmpty()) {
                where.append(" and a.practitioner in :practitioners");
                values.put("practitioners", Portions.rounded(filter.practitioners()));
            }
            if (filter.statuses().isEmpty()) {
                where.append(" and a.status not in :hidden");
                values.put("hidden", List.of(AppointmentStatus.CANCELLED, AppointmentStatus.RELEASED));
            } else {
                where.append(" and a.status in :statuses");
                values.put("statuses", List.copyOf(filter.statuses()));
            }
            if (filter.toMove()) {
                where.append(" and a.toMoveFor is not null");
            }
            return new Question(where.toString(), values);
        }
    }
}
