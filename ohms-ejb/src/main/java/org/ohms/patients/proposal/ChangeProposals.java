package org.ohms.patients.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ohms.patients.patient.PatientEvent;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;

/** All proposals; a record has one open one at most. */
@ApplicationScoped
class ChangeProposals {
    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    void add(ChangeProposal proposal) {
        entities.createNativeQuery("select count(pg_advisory_xact_lock(hashtextextended(?1, 0)))")
                .setParameter(1, "change-proposal:" + proposal.patient().value())
                .getSingleResult();
        if (newest(proposal.patient())
                .filter(last -> last.state() == ProposalState.OPEN)
                .isPresent()) {
            throw DomainException.refused(ProposalRefusal.WAITING_ALREADY);
        }
        entities.persist(proposal);
    }

    ChangeProposal with(UUID id) {
        return Optional.ofNullable(entities.find(ChangeProposal.class, id))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /** For a decision: whoever decides at the same moment waits, and then hears that it is decided. */
    ChangeProposal lock(UUID id) {
        return Optional.ofNullable(entities.find(ChangeProposal.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /** A record that becomes part of another one is changed no more; the patient asks again, at the one that stays. */
    void takeBack(@Observes PatientEvent.Merged event) {
        entities.createNativeQuery("""
                        update change_proposal set state = 'withdrawn', decided_at = ?2, version = version + 1
                        where patient_id = ?1 and state = 'open'""")
                .setParameter(1, event.merged().value())
                .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** What was asked for this record last; what was taken back does not count. */
    Optional<ChangeProposal> newest(PatientId patient) {
        return entities.createQuery(
                        "select p from ChangeProposal p where p.patient = :patient and p.state <> :withdrawn"
                                + " order by p.madeAt desc, p.id desc",
                        ChangeProposal.class)
                .setParameter("patient", patient)
                .setParameter("withdrawn", ProposalState.WITHDRAWN)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Everything that was ever asked for this record, the newest first. */
    List<ChangeProposal> of(PatientId patient) {
        return entities.createQuery(
                        "select p from ChangeProposal p where p.patient = :patient order by p.madeAt desc, p.id desc",
                        ChangeProposal.class)
                .setParameter("patient", patient)
                .getResultList();
    }

    /** The open ones, the oldest first. */
    List<ChangeProposal> open(int first, int most) {
        return entities.createQuery(
                        "select p from ChangeProposal p where p.state = :open order by p.madeAt, p.id",
                        ChangeProposal.class)
                .setParameter("open", ProposalState.OPEN)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    long countOpen() {
        return entities.createQuery("select count(p) from ChangeProposal p where p.state = :open", Long.class)
                .setParameter("open", ProposalState.OPEN)
                .getSingleResult();
    }
}
