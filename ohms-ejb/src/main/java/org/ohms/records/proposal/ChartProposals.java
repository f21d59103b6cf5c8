package org.ohms.records.proposal;

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

/** What patients asked to be written in charts; the database leaves out those of strangers. */
@ApplicationScoped
public class ChartProposals {
    @Inject
    EntityManager entities;

    void add(ChartProposal proposal) {
        entities.persist(proposal);
        entities.flush();
    }

    ChartProposal with(UUID id) {
        return Optional.ofNullable(entities.find(ChartProposal.class, id))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /** For a decision: whoever decides at the same moment waits, and then hears that it is decided. */
    ChartProposal lock(UUID id) {
        return Optional.ofNullable(entities.find(ChartProposal.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /** What one patient asked for, the newest first. */
    List<ChartProposal> of(PatientId patient, int most) {
        return entities.createQuery(
                        "select p from ChartProposal p where p.patient = :patient order by p.madeAt desc, p.id desc",
                        ChartProposal.class)
                .setParameter("patient", patient)
                .setMaxResults(most)
                .getResultList();
    }

    /** The open ones within reach, the oldest first. */
    List<ChartProposal> open(int first, int most) {
        return entities.createQuery(
                        "select p from ChartProposal p where p.state = :open order by p.madeAt, p.id",
                        ChartProposal.class)
                .setParameter("open", ProposalState.OPEN)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    long countOpen() {
        return entities.createQuery("select count(p) from ChartProposal p where p.state = :open", Long.class)
                .setParameter("open", ProposalState.OPEN)
                .getSingleResult();
    }

    /** How many of one patient wait, and since when; whoever calls has opened the chart. */
    public List<WaitingProposal> waiting(PatientId patient, int most) {
        return entities.createQuery(
                        "select p from ChartProposal p where p.patient = :patient and p.state = :open"
                                + " order by p.madeAt desc, p.id desc",
                        ChartProposal.class)
                .setParameter("patient", patient)
                .setParameter("open", ProposalState.OPEN)
                .setMaxResults(most)
                .getResultStream()
                .map(proposal -> new WaitingProposal(proposal.id(), proposal.subject(), proposal.madeAt()))
                .toList();
    }

    /** How many wishes of a patient wait. */
    long countOpen(PatientId patient) {
        return entities.createQuery(
                        "select count(p) from ChartProposal p where p.patient = :patient and p.state = :open",
                        Long.class)
                .setParameter("patient", patient)
                .setParameter("open", ProposalState.OPEN)
                .getSingleResult();
    }
}
