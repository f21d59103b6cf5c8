package org.ohms.patients.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.patients.demographics.DemographicsRules;
import org.ohms.patients.demographics.Leaves;
import org.ohms.patients.patient.PatientCard;
import org.ohms.patients.patient.PatientCards;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;

/** The handwork of a patient's wish: whose record, what it says, what would differ. */
@ApplicationScoped
class OwnWishes {
    @Inject
    org.ohms.compliance.access.OwnRecord own;

    @Inject
    PatientCards cards;

    @Inject
    ChangeProposals proposals;

    @Inject
    DemographicsRules rules;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** The record of the one who acts, or of the patient a proxy acts for. */
    PatientId record() {
        if (current.get().actingFor() != null) {
            return own.insist();
        }
        return own.find().orElseThrow(() -> DomainException.refused(ProposalRefusal.NO_RECORD));
    }

    OwnDetails details(PatientId patient) {
        var card = card(patient);
        return new OwnDetails(
                card.label(),
                card.version(),
                card.demographics(),
                proposals.newest(patient).map(OwnWishes::asked).orElse(null));
    }

    ChangeProposal proposal(PatientId patient, ProposeChanges request) {
        var card = card(patient);
        if (card.version() != request.version()) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        var refusals = new Refusals();
        var wanted = rules.check(Proposable.limited(card.demographics(), request.demographics()), refusals);
        refusals.when(
                wanted.birthDate() == null && card.demographics().birthDate() != null,
                Refusal.of(CommonRefusal.REQUIRED).at("birthDate"));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        if (Proposable.differing(card.demographics(), wanted).isEmpty()) {
            throw DomainException.refused(ProposalRefusal.NOTHING_CHANGED);
        }
        var now = clock.instant();
        return new ChangeProposal(
                Uuids.v7(now), patient, current.account(), card.demographics(), card.version(), wanted, now);
    }

    void withdraw(ChangeProposal proposal) {
        proposal.withdraw(clock.instant(), current.account());
    }

    private PatientCard card(PatientId patient) {
        var card = cards.of(List.of(patient)).get(patient);
        if (card == null) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        return card;
    }

    private static OwnDetails.Asked asked(ChangeProposal proposal) {
        return new OwnDetails.Asked(
                proposal.id(),
                proposal.state(),
                proposal.madeAt(),
                proposal.decidedAt(),
                Leaves.between(proposal.base(), proposal.wanted()),
                List.copyOf(proposal.accepted()),
                proposal.answer());
    }
}
