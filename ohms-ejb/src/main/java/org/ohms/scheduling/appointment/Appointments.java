package org.ohms.scheduling.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.scheduling.availability.BusyTime;
import org.ohms.scheduling.availability.BusyTimes;
import org.ohms.scheduling.place.RoomId;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.time.TimeSlot;

/**
 * The collection of visits. What is taken when is asked of a function of the database that gives away times only, so
 * that somebody who may not see a visit still cannot book over it.
 */
@ApplicationScoped
class Appointments implements BusyTimes {
    private static final Map<String, AppointmentRefusal> CONSTRAINTS = Map.of(
            "appointment_practitioner_free", AppointmentRefusal.SLOT_TAKEN,
            "appointment_patient_free", AppointmentRefusal.PATIENT_BUSY,
            "appointment_room_free", AppointmentRefusal.ROOM_TAKEN,
            "appointment_key_once", AppointmentRefusal.KEY_REUSED);

    /** Deadlock, serialization failure, lock timeout: nothing is wrong but the moment. */
    private static final Set<String> COLLISIONS = Set.of("40P01", "40001", "55P03");

    @Inject
    EntityManager entities;

    @Inject
    CurrentActor actor;

    @Inject
    Clock clock;

    void add(Appointment appointment, AppointmentHistoryRow.What what) {
        entities.persist(appointment);
        note(appointment, what);
        keep();
    }

    /** Adds a line to the history, by whoever acts. */
    AppointmentHistory note(Appointment appointment, AppointmentHistoryRow.What what) {
        var line = new AppointmentHistory(appointment, what, actor.get().account(), clock.instant());
        entities.persist(line);
        return line;
    }

    /** Writes what changed; an overlap the database finds becomes the refusal it means. */
    void keep() {
        try {
            entities.flush();
        } catch (OptimisticLockException stale) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        } catch (PersistenceException wrong) {
            throw meaningOf(wrong);
        }
    }

    static RuntimeException meaningOf(PersistenceException wrong) {
        for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.sql.SQLException refused) {
                var text = String.valueOf(refused.getMessage());
                for (var constraint : CONSTRAINTS.entrySet()) {
                    if (text.contains(constraint.getKey())) {
                        return DomainException.refused(constraint.getValue());
                    }
                }
                if (COLLISIONS.contains(String.valueOf(refused.getSQLState()))) {
                    return DomainException.refused(CommonRefusal.TRY_AGAIN);
                }
            }
        }
        return wrong;
    }

    /**
     * Lets one booking at a time decide about these people and rooms, until its transaction ends. Always taken in the
     * same order, people before rooms, so that two never wait for each other.
     */
    void takeTurns(Collection<PractitionerId> practitioners, @Nullable PatientId patient, @Nullable RoomId room) {
        var keys = Stream.of(
                        practitioners.stream().map(p -> "practitioner " + p),
                        Stream.ofNullable(patient).map(p -> "patient " + p),
                        Stream.ofNullable(room).map(r -> "room " + r))
                .flatMap(k -> k)
                .collect(Collectors.joining(","));
        takeTurn(keys);
    }

    /** Lets one request with this key at a time decide, until its transaction ends. */
    void takeTurn(String keys) {
        try {
            entities.createNativeQuery("""
                            select count(*) from (select pg_advisory_xact_lock(hashtextextended(k, 1500))
                            from unnest(string_to_array(?1, ',')) k order by k like 'room %', hashtextextended(k, 1500)) turns""").setParameter(1, keys).getSingleResult();
        } catch (PersistenceException wrong) {
            throw meaningOf(wrong);
        }
    }

    /** Releases holds that have run out; only those in the way of a span, or all of them. {@link RunOutHolds} tells it. */
    List<AppointmentEvent.Visit> releaseRunOut(
            @Nullable PractitionerId practitioner, @Nullable PatientId patient, TimeSlot span) {
        return ((List<?>) entities.createNativeQuery("""
                                select id, patient_id, practitioner_id, service_id, starts_at, ends_at, cast(day as text)
                                from release_run_out_holds(cast(?1 as uuid), cast(?2 as uuid), ?3, ?4, ?5)""")
                        .setParameter(1, practitioner == null ? null : practitioner.toString())
                        .setParameter(2, patient == null ? null : patient.toString())
                        .setParameter(3, span.startsAt().atOffset(ZoneOffset.UTC))
                        .setParameter(4, span.endsAt().atOffset(ZoneOffset.UTC))
                        .setParameter(5, clock.instant().atOffset(ZoneOffset.UTC))
                        .getResultList())
                .stream()
                        .map(Object[].class::cast)
                        .map(line -> new AppointmentEvent.Visit(
                                new AppointmentId((UUID) line[0]),
                                line[1] == null ? null : new PatientId((UUID) line[1]),
                                new PractitionerId((UUID) line[2]),
                                new ServiceId((UUID) line[3]),
                                TimeSlot.between(instant(line[4]), instant(line[5])),
                                LocalDate.parse((String) line[6])))
                        .toList();
    }

    /** The visit, locked until the transaction ends. What the actor does not reach does not exist. */
    Appointment locked(AppointmentId id) {
        try {
            return Optional.ofNullable(entities.find(Appointment.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                    .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        } catch (PersistenceException wrong) {
            throw meaningOf(wrong);
        }
    }

    Appointment with(AppointmentId id) {
        return Optional.ofNullable(entities.find(Appointment.class, id.value()))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    Optional<Appointment> bookedWith(AccountId by, String key) {
        return entities
                .createQuery(
                        "select a from Appointment a where a.bookedBy = :by and a.idempotencyKey = :key",
                        Appointment.class)
                .setParameter("by", by)
                .setParameter("key", key)
                .getResultList()
                .stream()
                .findAny();
    }

    /** Whether the patient is somewhere else at that time, as far as the actor may know. */
    boolean isBusy(PatientId patient, TimeSlot time, @Nullable AppointmentId exceptFor) {
        return entities
                .createQuery("""
                        select a from Appointment a where a.patient = :patient and a.status in :taking
                        and a.time.endsAt > :begin and a.time.startsAt < :end""", Appointment.class)
                .setParameter("patient", patient)
                .setParameter("taking", takingTime())
                .setParameter("begin", time.startsAt())
                .setParameter("end", time.endsAt())
                .getResultList()
                .stream()
                .anyMatch(a -> !a.id().equals(exceptFor) && !a.hasRunOut(clock.instant()));
    }

    /** What is held for the patient and has not run out, the earliest visit first. */
    List<Appointment> heldFor(PatientId patient, Instant now) {
        return entities.createQuery("""
                        select a from Appointment a where a.patient = :patient and a.status = :held
                        and a.holdUntil > :now order by a.time.startsAt, a.id""", Appointment.class)
                .setParameter("patient", patient)
                .setParameter("held", AppointmentStatus.HELD)
                .setParameter("now", now)
                .getResultList();
    }

    List<Appointment> on(PractitionerId practitioner, TimeSlot span) {
        return entities.createQuery("""
                        select a from Appointment a where a.practitioner = :who and a.time.endsAt > :begin
                        and a.time.startsAt < :end order by a.time.startsAt""", Appointment.class)
                .setParameter("who", practitioner)
                .setParameter("begin", span.startsAt())
                .setParameter("end", span.endsAt())
                .getResultList();
    }

    List<AppointmentHistory> historyOf(AppointmentId id) {
        return entities.createQuery(
                        "select h from AppointmentHistory h where h.appointment = :id order by h.at, h.line",
                        AppointmentHistory.class)
                .setParameter("id", id.value())
                .getResultList();
    }

    /** The accounts that showed the patient to the room or began the visit. */
    List<AccountId> whoTookPart(AppointmentId id) {
        return historyOf(id).stream()
                .filter(AppointmentHistory::takesPart)
                .flatMap(line -> Stream.ofNullable(line.by()))
                .distinct()
                .toList();
    }

    @Override
    public List<BusyTime> busy(Collection<PractitionerId> practitioners, Collection<RoomId> rooms, TimeSlot span) {
        return ((List<?>) entities.createNativeQuery("""
                                select id, practitioner_id, room_id, starts_at, ends_at, busy_from, busy_until
                                from busy_times(cast(?1 as uuid[]), cast(?2 as uuid[]), ?3, ?4, ?5)""")
                        .setParameter(1, array(practitioners))
                        .setParameter(2, array(rooms))
                        .setParameter(3, span.startsAt().atOffset(ZoneOffset.UTC))
                        .setParameter(4, span.endsAt().atOffset(ZoneOffset.UTC))
                        .setParameter(5, clock.instant().atOffset(ZoneOffset.UTC))
                        .getResultList())
                .stream()
                        .map(Object[].class::cast)
                        .map(line -> new BusyTime(
                                (UUID) line[0],
                                new PractitionerId((UUID) line[1]),
                                line[2] == null ? null : new RoomId((UUID) line[2]),
                                TimeSlot.between(instant(line[3]), instant(line[4])),
                                TimeSlot.between(instant(line[5]), instant(line[6]))))
                        .toList();
    }

    static List<AppointmentStatus> takingTime() {
        return Stream.of(AppointmentStatus.values())
                .filter(AppointmentStatus::takesTime)
                .toList();
    }

    private static String array(Collection<?> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private static Instant instant(Object column) {
        if (column instanceof java.time.OffsetDateTime moment) {
            return moment.toInstant();
        }
        return ((java.util.Date) column).toInstant();
    }
}
