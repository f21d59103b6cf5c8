package org.ohms.records.encounter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.persistence.Portions;

/** All encounters; the database leaves out what the one who acts is not cleared for. */
@ApplicationScoped
class Encounters {
    private static final String STANDING =
            " from Encounter e where e.patient = :patient and e.status <> org.ohms.records.encounter.EncounterStatus.ENTERED_IN_ERROR";

    @Inject
    EntityManager entities;

    void add(EncounterParticipant participant) {
        entities.persist(participant);
    }

    /** The newest first, mistakes left out. */
    Page<Encounter> of(PatientId patient, PageRequest wanted) {
        var total = entities.createQuery("select count(e)" + STANDING, Long.class)
                .setParameter("patient", patient)
                .getSingleResult();
        return new Page<>(newest(patient, wanted), total);
    }

    /** The same without counting them all. */
    List<Encounter> newest(PatientId patient, PageRequest wanted) {
        return entities.createQuery("select e" + STANDING + " order by e.startsAt desc, e.id desc", Encounter.class)
                .setParameter("patient", patient)
                .setFirstResult(wanted.first())
                .setMaxResults(wanted.size())
                .getResultList();
    }

    /** Those that began between two moments, the newest first. */
    List<Encounter> between(PatientId patient, Instant from, Instant until, int most) {
        return entities.createQuery(
                        "select e" + STANDING
                                + " and e.startsAt >= :from and e.startsAt < :until order by e.startsAt desc, e.id desc",
                        Encounter.class)
                .setParameter("patient", patient)
                .setParameter("from", from)
                .setParameter("until", until)
                .setMaxResults(most)
                .getResultList();
    }

    /** The encounter of a visit that was booked. */
    Optional<Encounter> of(AppointmentId visit) {
        return entities.createQuery("""
                        select e from Encounter e where e.appointment = :visit
                        and e.status <> org.ohms.records.encounter.EncounterStatus.ENTERED_IN_ERROR""", Encounter.class)
                .setParameter("visit", visit.value())
                .getResultStream()
                .findFirst();
    }

    /** Who took part in these, in one statement, the main ones first. */
    List<EncounterParticipant> participants(Collection<EncounterId> encounters) {
        if (encounters.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select p from EncounterParticipant p where p.encounter in :encounters order by p.role, p.since",
                        EncounterParticipant.class)
                .setParameter("encounters", Portions.rounded(encounters))
                .getResultList();
    }

    /** When this account last took part in an encounter of the patient that began before that moment. */
    Optional<Instant> lastOf(AccountId account, PatientId patient, Instant before) {
        List<?> rows = entities.createNativeQuery("""
                        select e.starts_at from encounter_participant p join encounter e on e.id = p.encounter_id
                        where p.account_id = ?1 and p.patient_id = ?2 and e.starts_at < ?3 and e.status <> 'ENTERED_IN_ERROR'
                        order by e.starts_at desc limit 1""")
                .setParameter(1, account.value())
                .setParameter(2, patient.value())
                .setParameter(3, java.sql.Timestamp.from(before))
                .getResultList();
        return rows.stream().findFirst().map(Encounters::instant);
    }

    /** Whether somebody signed a note in it. */
    boolean hasSignedNote(UUID encounter) {
        return !entities.createNativeQuery("select 1 from note where encounter_id = ?1 and status = 'SIGNED' limit 1")
                .setParameter(1, encounter)
                .getResultList()
                .isEmpty();
    }

    static Instant instant(Object column) {
        return column instanceof java.time.OffsetDateTime time
                ? time.toInstant()
                : ((java.sql.Timestamp) column).toInstant();
    }
}
