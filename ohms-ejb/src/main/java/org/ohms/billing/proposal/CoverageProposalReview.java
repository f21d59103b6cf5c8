package org.ohms.billing.proposal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.coverage.CoverageDraft;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.patients.portal.AccountLetters;
import org.ohms.patients.proposal.ProposalReason;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/**
 * The office writes down what patients told of their insurance, changes it first, or declines. What it decides upon is the
 * coverage it looked at: when that changed meanwhile, it looks again.
 */
@Stateless
public class CoverageProposalReview {
    private static final String LETTER = "account.changes";

    @Inject
    CoverageProposals proposals;

    @Inject
    CoverageProposalReading reading;

    @Inject
    CoverageProposalWriting writing;

    @Inject
    PatientLabels labels;

    @Inject
    AccountLetters letters;

    @Inject
    AccessPolicy policy;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Those that wait, the oldest first. */
    @RolesAllowed("coverage.write")
    public Page<CoverageProposalRow> waiting(PageRequest part) {
        var found = proposals.open(part.first(), part.size());
        var patients = found.stream().map(CoverageProposal::patient).distinct().toList();
        policy.listed(patients);
        var known = labels.of(patients);
        var rows = new ArrayList<CoverageProposalRow>();
        for (var proposal : found) {
            var label = known.get(proposal.patient());
            if (label != null) {
                rows.add(new CoverageProposalRow(proposal.id(), label, proposal.coverage() == null, proposal.madeAt()));
            }
        }
        return new Page<>(rows, proposals.countOpen());
    }

    /** How many wait. */
    @RolesAllowed("coverage.write")
    public long waitingCount() {
        return proposals.countOpen();
    }

    /** One of them beside what is known now. */
    @RolesAllowed("coverage.write")
    public CoverageProposalDetails one(UUID id) {
        audit.object("CoverageProposal", id);
        var proposal = proposals.with(id);
        policy.insistOn(proposal.patient());
        return reading.details(proposal);
    }

    /**
     * Writes it down.
     *
     * @param standing version of the coverage that was looked at; 0 for a new one
     * @param card as it is to be known, with the payer somebody chose for the name on the card
     * @param reason for the patient to read; needed when more than the name of the payer is not the patient's
     * @throws DomainException INVALID with everything that is wrong; STALE when the coverage changed since it was looked
     *     at, REFUSED when a colleague was faster
     */
    @RolesAllowed("coverage.write")
    public void accept(UUID id, long standing, CoverageDraft card, @Nullable String reason) {
        audit.object("CoverageProposal", id);
        var proposal = proposals.lock(id);
        policy.insistOn(proposal.patient());
        proposal.insistOnOpen();
        var coverage = writing.keep(proposal, standing, card);
        var kept = reading.words(coverage);
        var changed = CoverageTold.differ(kept, proposal.wanted());
        var refusals = new Refusals();
        var said = ProposalReason.judged(reason, changed, refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        proposal.accept(kept, changed, said, clock.instant(), current.account());
        letters.tell(proposal.account(), LETTER, id);
    }

    /**
     * Writes nothing of it.
     *
     * @param reason for the patient to read
     */
    @RolesAllowed("coverage.write")
    public void decline(UUID id, @Nullable String reason) {
        audit.object("CoverageProposal", id);
        var proposal = proposals.lock(id);
        policy.insistOn(proposal.patient());
        var refusals = new Refusals();
        var said = ProposalReason.judged(reason, true, refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        proposal.decline(said, clock.instant(), current.account());
        letters.tell(proposal.account(), LETTER, id);
    }
}
