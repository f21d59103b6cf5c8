package org.ohms.records.proposal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.records.chart.ChartPen;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/**
 * Those who care for patients take what these sent into the chart, change it first, or decline. What they decide upon is
 * the chart they looked at: when that changed meanwhile, they look again.
 */
@Stateless
public class ChartProposalReview {
    @Inject
    ChartPen pen;

    @Inject
    ChartProposals proposals;

    @Inject
    ChartProposalReader reader;

    @Inject
    ProposalWriting writing;

    @Inject
    ProposalInbox inbox;

    /** Those that wait in every chart within reach, the oldest first. */
    @RolesAllowed("chart-proposal.review")
    public Page<ChartProposalRow> waiting(PageRequest part) {
        return inbox.waiting(part);
    }

    /** How many wait. */
    @RolesAllowed("chart-proposal.review")
    public long waitingCount() {
        return proposals.countOpen();
    }

    /** One of them beside the chart as it stands now. */
    @RolesAllowed("chart-proposal.review")
    public ChartProposalDetails one(UUID id) {
        var proposal = proposals.with(id);
        pen.open(proposal.patient(), "ChartProposal", id);
        return reader.details(proposal);
    }

    /**
     * Writes it into the chart.
     *
     * @param standing version of the entry that was looked at
     * @param words as they are to stand there
     * @param reason for the patient to read; needed when the words are not the patient's
     * @throws DomainException STALE when the chart changed since it was looked at, REFUSED when a colleague was faster
     */
    @RolesAllowed("chart-proposal.review")
    public void accept(UUID id, long standing, ProposedWords words, @Nullable String reason) {
        var proposal = proposals.lock(id);
        pen.open(proposal.patient(), "ChartProposal", id);
        proposal.insistOnOpen();
        writing.accept(proposal, standing, words, reason);
        pen.wrote(proposal.patient(), "ChartProposal", id);
    }

    /**
     * Writes nothing of it.
     *
     * @param reason for the patient to read
     */
    @RolesAllowed("chart-proposal.review")
    public void decline(UUID id, @Nullable String reason) {
        var proposal = proposals.lock(id);
        pen.open(proposal.patient(), "ChartProposal", id);
        writing.decline(proposal, reason);
        pen.wrote(proposal.patient(), "ChartProposal", id);
    }
}
