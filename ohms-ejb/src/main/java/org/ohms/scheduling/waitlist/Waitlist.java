package org.ohms.scheduling.waitlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.page.PageRequest;

/** The waiting list as the database shows it to whoever acts: what they may not see is not there. */
@ApplicationScoped
class Waitlist {
    private static final int MOST = 100;
    private static final String HURRY =
            " order by array_position(array['ASAP', 'URGENT', 'ROUTINE'], e.urgency), e.created_at, e.id";
    private static final String WHERE =
            " where (e.state = 'WAITING') <> ?1" + " and (cast(?2 as uuid) is null or e.service_id = cast(?2 as uuid))";

    @Inject
    EntityManager entities;

    void add(WaitlistEntry entry) {
        entities.persist(entry);
        keep();
    }

    void add(WaitlistOffer offer) {
        entities.persist(offer);
        keep();
    }

    void keep() {
        try {
            entities.flush();
        } catch (OptimisticLockException stale) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        } catch (PersistenceException wrong) {
            throw meaningOf(wrong);
        }
    }

    private static RuntimeException meaningOf(PersistenceException wrong) {
        for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("waitlist_offer_one_open")) {
                return DomainException.refused(WaitlistRefusal.HAS_OFFER);
            }
        }
        return wrong;
    }

    /** Lets one request at a time put this patient on the list, until its transaction ends. */
    void takeTurn(PatientId patient) {
        entities.createNativeQuery("""
                        select count(*) from (select pg_advisory_xact_lock(hashtextextended(?1, 6001))) turns""").setParameter(1, "waitlist " + patient).getSingleResult();
    }

    WaitlistEntry with(UUID id) {
        return Optional.ofNullable(entities.find(WaitlistEntry.class, id))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /** The entry, locked until the transaction ends. */
    WaitlistEntry locked(UUID id) {
        return Optional.ofNullable(entities.find(WaitlistEntry.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    WaitlistOffer offer(UUID id) {
        return Optional.ofNullable(entities.find(WaitlistOffer.class, id))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /** The offer as it stands now that its hold is locked. */
    WaitlistOffer again(WaitlistOffer offer) {
        entities.refresh(offer);
        return offer;
    }

    /** Those who wait: who hurries most and waits longest first; of those who do not any more, the newest first. */
    List<WaitlistEntry> found(WaitlistFilter filter, PageRequest part) {
        return inOrder(entities.createNativeQuery("select cast(e.id as text) from waitlist_entry e" + WHERE
                        + (filter.over() ? " order by e.ended_at desc, e.id desc" : HURRY))
                .setParameter(1, filter.over())
                .setParameter(
                        2, filter.service() == null ? null : filter.service().toString())
                .setFirstResult(part.first())
                .setMaxResults(part.size())
                .getResultList());
    }

    long count(WaitlistFilter filter) {
        return ((Number) entities.createNativeQuery("select count(*) from waitlist_entry e" + WHERE)
                        .setParameter(1, filter.over())
                        .setParameter(
                                2,
                                filter.service() == null
                                        ? null
                                        : filter.service().toString())
                        .getSingleResult())
                .longValue();
    }

    /** Those of one patient: who waits first, then the newest. */
    List<WaitlistEntry> of(PatientId patient) {
        return entities.createQuery("""
                        select e from WaitlistEntry e where e.patient = :patient
                        order by case when e.state = org.ohms.scheduling.waitlist.WaitlistState.WAITING then 0 else 1 end,
                        e.createdAt desc, e.id""", WaitlistEntry.class)
                .setParameter("patient", patient)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** The times offered for these entries, the newest first. */
    List<WaitlistOffer> offersFor(Collection<UUID> entries) {
        return entries.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select o from WaitlistOffer o where o.entry in :entries order by o.offeredAt desc, o.id",
                                WaitlistOffer.class)
                        .setParameter("entries", entries)
                        .getResultList();
    }

    /**
     * Whom a free time of the practitioner on one of these days may suit and who has not been asked about another: who
     * hurries most and waits longest first.
     */
    List<UUID> waitingFor(PractitionerId practitioner, LocalDate first, LocalDate last) {
        List<?> ids = entities.createNativeQuery("""
                        select cast(e.id as text) from waitlist_entry e where e.state = 'WAITING'
                        and (e.practitioner_id is null or e.practitioner_id = ?1)
                        and e.from_on <= cast(?3 as date) and e.until_on >= cast(?2 as date)
                        and not exists (select 1 from waitlist_offer o where o.entry_id = e.id and o.state = 'OFFERED')""" + HURRY)
                .setParameter(1, practitioner.value())
                .setParameter(2, first.toString())
                .setParameter(3, last.toString())
                .setMaxResults(MOST)
                .getResultList();
        return ids.stream().map(id -> UUID.fromString(String.valueOf(id))).toList();
    }

    /** How many wait whom a time on that day at that place may suit and who have not been asked about another. */
    long countFor(LocalDate day, PlaceId place) {
        return ((Number) entities.createNativeQuery("""
                        select count(*) from waitlist_entry e where e.state = 'WAITING'
                        and e.from_on <= cast(?1 as date) and e.until_on >= cast(?1 as date)
                        and (e.weekdays >> (cast(extract(isodow from cast(?1 as date)) as int) - 1)) & 1 = 1
                        and (e.place_id is null or e.place_id = cast(?2 as uuid))
                        and not exists (select 1 from waitlist_offer o where o.entry_id = e.id and o.state = 'OFFERED')""")
                        .setParameter(1, day.toString())
                        .setParameter(2, place.toString())
                        .getSingleResult())
                .longValue();
    }

    /** Whether anybody waits whom a free time of the practitioner could suit, whoever asks. */
    boolean somebodyWaits(PractitionerId practitioner, LocalDate first, LocalDate last) {
        return Boolean.TRUE.equals(entities.createNativeQuery(
                        "select somebody_waits(cast(?1 as uuid), cast(?2 as date), cast(?3 as date))")
                .setParameter(1, practitioner.toString())
                .setParameter(2, first.toString())
                .setParameter(3, last.toString())
                .getSingleResult());
    }

    /**
     * What became of the hold decides what became of the offer made with it.
     *
     * @return whether an offer was made with it
     */
    boolean endOffer(AppointmentId hold, boolean booked, Instant now) {
        return Boolean.TRUE.equals(entities.createNativeQuery("select end_waitlist_offer(cast(?1 as uuid), ?2, ?3)")
                .setParameter(1, hold.toString())
                .setParameter(2, booked)
                .setParameter(3, now.atOffset(ZoneOffset.UTC))
                .getSingleResult());
    }

    /** Nobody waits any longer for days that are over. */
    List<UUID> expire(LocalDate today, Instant now) {
        List<?> ids = entities.createNativeQuery("""
                        update waitlist_entry set state = 'EXPIRED', ended_at = ?2, version = version + 1
                        where state = 'WAITING' and until_on < cast(?1 as date) returning cast(id as text)""")
                .setParameter(1, today.toString())
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .getResultList();
        return ids.stream().map(id -> UUID.fromString(String.valueOf(id))).toList();
    }

    private List<WaitlistEntry> inOrder(List<?> found) {
        var ids = found.stream().map(id -> UUID.fromString(String.valueOf(id))).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        var places = new HashMap<UUID, Integer>();
        ids.forEach(id -> places.put(id, places.size()));
        return entities
                .createQuery("select e from WaitlistEntry e where e.id in :ids", WaitlistEntry.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .sorted(Comparator.comparing(one -> places.getOrDefault(one.id(), 0)))
                .toList();
    }
}
