package org.ohms.billing.proposal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.card.CardSide;
import org.ohms.billing.card.CoverageCards;
import org.ohms.billing.coverage.CoverageDraft;
import org.ohms.billing.coverage.CoverageRules;
import org.ohms.billing.coverage.Coverages;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.access.OwnRecord;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.patients.proposal.ProposalRefusal;
import org.ohms.records.proposal.ProposedWords;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;

/** Patients, and those who act for them, tell of their insurance; it counts when the office has looked at it. */
@Stateless
public class OwnCoverageProposals {
    private static final String READ = "details";
    private static final String CHANGE = "changes";
    private static final int SHOWN = 20;
    private static final int MOST_WAITING = 10;

    @Inject
    CoverageProposals proposals;

    @Inject
    Coverages coverages;

    @Inject
    CoverageRules rules;

    @Inject
    CoverageCards cards;

    @Inject
    OwnRecord own;

    @Inject
    AccessPolicy policy;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** What was told, the newest first. */
    @RolesAllowed("own-coverage.propose")
    public List<OwnCoverageProposal> mine() {
        return proposals.of(opened(), SHOWN).stream()
                .map(proposal -> new OwnCoverageProposal(
                        proposal.id(),
                        proposal.state(),
                        proposal.madeAt(),
                        proposal.decidedAt(),
                        CoverageTold.fields(proposal, proposal.base()),
                        proposal.cardFront(),
                        proposal.cardBack(),
                        Optional.ofNullable(proposal.answer()).orElse("")))
                .toList();
    }

    /**
     * Tells of an insurance.
     *
     * @param coverage the one it is about; null for a new one
     * @param payer as it stands on the card
     * @param card what stands on it beside; its payer, plan and pictures are not looked at
     * @param front a picture of the front, JPEG or PNG, 5 MB at most; null for none
     * @throws DomainException INVALID naming each field; REFUSED when it is known like that already, or too much waits
     */
    @RolesAllowed("own-coverage.propose")
    public UUID propose(
            @Nullable UUID coverage,
            String payer,
            CoverageDraft card,
            byte @Nullable [] front,
            byte @Nullable [] back) {
        var patient = opened();
        var refusals = new Refusals();
        var wanted = CoverageTold.told(payer, card, rules, refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var base = coverage == null ? ProposedWords.NONE : known(patient, coverage);
        if (base.equals(wanted) && front == null && back == null) {
            throw DomainException.refused(ProposalRefusal.NOTHING_CHANGED);
        }
        if (proposals.countOpen(patient) >= MOST_WAITING) {
            throw DomainException.refused(ProposalRefusal.WAITING_ALREADY);
        }
        var now = clock.instant();
        var proposal = new CoverageProposal(
                Uuids.v7(now),
                patient,
                current.account(),
                coverage,
                base,
                wanted,
                front == null ? null : cards.keep(patient, CardSide.FRONT, front, "cardFront"),
                back == null ? null : cards.keep(patient, CardSide.BACK, back, "cardBack"),
                now);
        proposals.add(proposal);
        audit.object("CoverageProposal", proposal.id());
        return proposal.id();
    }

    /** Takes back what nobody has decided yet. */
    @RolesAllowed("own-coverage.propose")
    public void withdraw(UUID id) {
        audit.object("CoverageProposal", id);
        var patient = opened();
        var proposal = proposals.lock(id);
        if (!proposal.patient().equals(patient)) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        proposal.withdraw(clock.instant(), current.account());
    }

    private ProposedWords known(PatientId patient, UUID coverage) {
        var row = coverages.row(coverage);
        if (!row.patient().equals(patient)) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        return CoverageTold.known(row);
    }

    private PatientId opened() {
        own.insist(READ);
        var patient = own.insist(CHANGE);
        policy.insistOn(patient);
        return patient;
    }
}
