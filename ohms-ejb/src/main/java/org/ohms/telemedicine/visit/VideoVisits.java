package org.ohms.telemedicine.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.session.SecretToken;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.scheduling.appointment.VideoAppointment;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.id.Uuids;

/** All rooms of video visits. Whoever changes something in a room locks the room first. */
@ApplicationScoped
class VideoVisits {
    @Inject
    EntityManager entities;

    /** What happened; the database knows the same words. */
    enum What {
        OPENED,
        INVITED,
        WITHDRAWN,
        JOINED,
        RETURNED,
        ADMITTED,
        REMOVED,
        LEFT,
        ENDED
    }

    Optional<VideoVisit> find(AppointmentId appointment) {
        return entities
                .createQuery("select v from VideoVisit v where v.appointment = :appointment", VideoVisit.class)
                .setParameter("appointment", appointment.value())
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The room as it is at the moment, for looking at it. */
    VideoVisit with(UUID id) {
        return Optional.ofNullable(entities.find(VideoVisit.class, id))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /** The room, locked until the transaction ends. */
    VideoVisit locked(UUID id) {
        return Optional.ofNullable(entities.find(VideoVisit.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /** The room of the visit, locked; it is made when nobody was there before. Two who come at once get the same. */
    VideoVisit room(VideoAppointment of, Instant closesAt, Instant now) {
        var row = of.row();
        var id = Uuids.v7(now);
        var made = entities.createNativeQuery("""
                        insert into video_visit (id, patient_id, appointment_id, practitioner_id, starts_at, ends_at, closes_at,
                            state, opened_at, version)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'OPEN', ?8, 1) on conflict (appointment_id) do nothing""")
                .setParameter(1, id)
                .setParameter(2, of.patient().value())
                .setParameter(3, row.id().value())
                .setParameter(4, row.practitioner().value())
                .setParameter(5, at(row.startsAt()))
                .setParameter(6, at(row.endsAt()))
                .setParameter(7, at(closesAt))
                .setParameter(8, at(now))
                .executeUpdate();
        var visit = locked(find(row.id()).orElseThrow().id().value());
        if (made > 0) {
            note(visit, What.OPENED, null, null, now);
        }
        return visit;
    }

    /** Rooms of the practitioner that are open. */
    List<VideoVisit> openOf(PractitionerId practitioner) {
        return entities.createQuery(
                        "select v from VideoVisit v where v.practitioner = :practitioner and v.endedAt is null",
                        VideoVisit.class)
                .setParameter("practitioner", practitioner)
                .getResultList();
    }

    /** Open rooms that should have closed by now. */
    List<UUID> dueToClose(Instant now) {
        List<?> ids = entities.createNativeQuery(
                        "select cast(id as text) from video_visit where state = 'OPEN' and closes_at <= ?1")
                .setParameter(1, at(now))
                .getResultList();
        return ids.stream().map(id -> UUID.fromString(String.valueOf(id))).toList();
    }

    List<VideoVisit> of(PatientId patient) {
        return entities.createQuery(
                        "select v from VideoVisit v where v.patient = :patient order by v.startsAt desc, v.id",
                        VideoVisit.class)
                .setParameter("patient", patient)
                .getResultList();
    }

    /** In the order in which they came into the list. */
    List<VideoParticipant> people(VideoVisitId visit) {
        return peopleOf(List.of(visit.value()));
    }

    List<VideoParticipant> peopleOf(Collection<UUID> visits) {
        return visits.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select p from VideoParticipant p where p.visit in :visits order by p.id",
                                VideoParticipant.class)
                        .setParameter("visits", visits)
                        .getResultList();
    }

    /** People who have not been seen since. */
    List<VideoParticipant> unseenSince(Instant moment) {
        return entities.createQuery(
                        "select p from VideoParticipant p where p.connection is not null and p.seenAt < :moment",
                        VideoParticipant.class)
                .setParameter("moment", moment)
                .getResultList();
    }

    Optional<VideoParticipant> person(UUID id) {
        return Optional.ofNullable(entities.find(VideoParticipant.class, id));
    }

    /** As they are in the database, after the room was locked. */
    VideoParticipant again(VideoParticipant person) {
        entities.refresh(person);
        return person;
    }

    Optional<VideoParticipant> person(VideoVisitId visit, AccountId account) {
        return entities
                .createQuery(
                        "select p from VideoParticipant p where p.visit = :visit and p.account = :account",
                        VideoParticipant.class)
                .setParameter("visit", visit.value())
                .setParameter("account", account)
                .getResultList()
                .stream()
                .findFirst();
    }

    Optional<VideoParticipant> guest(SecretToken link) {
        return entities
                .createQuery("select p from VideoParticipant p where p.link = :link", VideoParticipant.class)
                .setParameter("link", link.digest())
                .getResultList()
                .stream()
                .findFirst();
    }

    void add(VideoParticipant person) {
        entities.persist(person);
        entities.flush();
    }

    void add(SecretToken pass, VideoParticipant person, Instant expiresAt, Instant now) {
        entities.createNativeQuery("""
                insert into video_pass (id, patient_id, video_visit_id, participant_id, token, expires_at)
                values (?1, ?2, ?3, ?4, ?5, ?6)""")
                .setParameter(1, Uuids.v7(now))
                .setParameter(2, person.patient().value())
                .setParameter(3, person.visit())
                .setParameter(4, person.id())
                .setParameter(5, pass.digest())
                .setParameter(6, at(expiresAt))
                .executeUpdate();
    }

    /** Whose pass it is, if it is still good; locked, so that it is used once. */
    Optional<UUID> holder(SecretToken pass, Instant now) {
        List<?> rows = entities.createNativeQuery("""
                        select cast(participant_id as text) from video_pass
                        where token = ?1 and used_at is null and expires_at > ?2 for update""")
                .setParameter(1, pass.digest())
                .setParameter(2, at(now))
                .getResultList();
        return rows.stream().findFirst().map(id -> UUID.fromString(String.valueOf(id)));
    }

    void use(SecretToken pass, Instant now) {
        entities.createNativeQuery("update video_pass set used_at = ?2 where token = ?1")
                .setParameter(1, pass.digest())
                .setParameter(2, at(now))
                .executeUpdate();
    }

    /** Notes that somebody is still there, without waiting for whoever changes the room. */
    void seen(VideoSeat seat, Instant now) {
        entities.createNativeQuery("update video_participant set seen_at = ?3 where id = ?1 and connection = ?2")
                .setParameter(1, seat.participant())
                .setParameter(2, seat.connection())
                .setParameter(3, at(now))
                .executeUpdate();
    }

    void add(VideoSignal signal) {
        entities.persist(signal);
    }

    /** What waits for somebody, in the order in which it was sent; it is gone then, and two who ask at once get it once. */
    List<VideoSignal> take(UUID participant) {
        List<?> taken = entities.createNativeQuery(
                        "with taken as (delete from video_signal where to_participant = ?1 returning *)"
                                + " select * from taken order by line",
                        VideoSignal.class)
                .setParameter(1, participant)
                .getResultList();
        return taken.stream().map(VideoSignal.class::cast).toList();
    }

    /** What was sent from or to a page that is gone. */
    void forgetSignals(UUID participant) {
        entities.createNativeQuery("delete from video_signal where from_participant = ?1 or to_participant = ?1")
                .setParameter(1, participant)
                .executeUpdate();
    }

    void forgetSignalsBefore(Instant moment) {
        entities.createNativeQuery("delete from video_signal where sent_at < ?1")
                .setParameter(1, at(moment))
                .executeUpdate();
    }

    void forgetPassesBefore(Instant moment) {
        entities.createNativeQuery("delete from video_pass where expires_at < ?1")
                .setParameter(1, at(moment))
                .executeUpdate();
    }

    void add(VideoMessage message) {
        entities.persist(message);
    }

    /** What was written after that one, the oldest first. */
    List<VideoMessage> messages(VideoVisitId visit, long after) {
        return entities.createQuery(
                        "select m from VideoMessage m where m.visit = :visit and m.line > :after order by m.line",
                        VideoMessage.class)
                .setParameter("visit", visit.value())
                .setParameter("after", after)
                .getResultList();
    }

    void note(VideoVisit visit, What what, @Nullable VideoParticipant person, @Nullable AccountId by, Instant now) {
        entities.createNativeQuery("""
                insert into video_event (id, patient_id, video_visit_id, participant_id, what, account_id, happened_at)
                values (?1, ?2, ?3, cast(?4 as uuid), ?5, cast(?6 as uuid), ?7)""")
                .setParameter(1, Uuids.v7(now))
                .setParameter(2, visit.patient().value())
                .setParameter(3, visit.id().value())
                .setParameter(4, person == null ? null : person.id().toString())
                .setParameter(5, what.name())
                .setParameter(6, by == null ? null : by.toString())
                .setParameter(7, at(now))
                .executeUpdate();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
