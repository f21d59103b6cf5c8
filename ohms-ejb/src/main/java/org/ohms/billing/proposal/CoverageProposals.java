package org.ohms.billing.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ohms.patients.proposal.ProposalState;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;

/** What patients told of their insurance; the database leaves out that of strangers. */
@ApplicationScoped
class CoverageProposals {
    @Inject
    EntityManager entities;

    void add(CoverageProposal proposal) {
        entities.persist(proposal);
        entities.flush();
    }

    CoverageProposal with(UUID id) {
        return Optional.ofNullable(entities.find(CoverageProposal.class, id))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /** For a decision: whoever decides at the same moment waits, and then hears that it is decided. */
    CoverageProposal lock(UUID id) {
        return Optional.ofNullable(entities.find(CoverageProposal.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /** What one patient told, the newest first. */
    List<CoverageProposal> of(PatientId patient, int most) {
        return entities.createQuery(
                        "select p from CoverageProposal p where p.patient = :patient order by p.madeAt desc, p.id desc",
                        CoverageProposal.class)
                .setParameter("patient", patient)
                .setMaxResults(most)
                .getResultList();
    }

    /** The open ones, the oldest first. */
    List<CoverageProposal> open(int first, int most) {
        return entities.createQuery(
                        "select p from CoverageProposal p where p.state = :open order by p.madeAt, p.id",
                        CoverageProposal.class)
                .setParameter("open", ProposalState.OPEN)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    long countOpen() {
        return entities.createQuery("select count(p) from CoverageProposal p where p.state = :open", Long.class)
                .setParameter("open", ProposalState.OPEN)
                .getSingleResult();
    }

    long countOpen(PatientId patient) {
        return entities.createQuery(
                        "select count(p) from CoverageProposal p where p.patient = :patient and p.state = :open",
                        Long.class)
                .setParameter("patient", patient)
                .setParameter("open", ProposalState.OPEN)
                .getSingleResult();
    }
}
