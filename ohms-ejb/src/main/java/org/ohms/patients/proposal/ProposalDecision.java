package org.ohms.patients.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.patients.demographics.DemographicField;
import org.ohms.patients.patient.ChangePatient;
import org.ohms.patients.patient.PatientRecord;
import org.ohms.patients.portal.AccountLetters;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/** What goes with a decision about a proposal: the rules, the change it means, the mail to the patient. */
@ApplicationScoped
class ProposalDecision {
    @Inject
    PatientRecord records;

    @Inject
    AccountLetters letters;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** The record as it was looked at, with the chosen parts of the proposal. */
    ChangePatient change(
            ChangeProposal proposal, int recordVersion, Set<DemographicField> fields, @Nullable String reason) {
        var refusals = new Refusals();
        var all = fields.containsAll(proposal.asked());
        refusals.when(
                fields.isEmpty() || !proposal.asked().containsAll(fields),
                Refusal.of(ProposalRefusal.NOTHING_CHOSEN).at("fields"));
        ProposalReason.judged(reason, !all && !fields.isEmpty(), refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var record = records.details(proposal.patient());
        return new ChangePatient(
                proposal.patient(),
                recordVersion,
                Proposable.over(record.demographics(), proposal.wanted(), fields),
                record.label().sex(),
                record.label().deceased());
    }

    void accept(ChangeProposal proposal, Set<DemographicField> fields, @Nullable String reason) {
        var all = fields.containsAll(proposal.asked());
        proposal.accept(
                fields,
                all ? null : ProposalReason.judged(reason, false, new Refusals()),
                clock.instant(),
                current.account());
        letters.tell(proposal.account(), "account.changes", proposal.id());
    }

    void decline(ChangeProposal proposal, String reason) {
        var refusals = new Refusals();
        var said = ProposalReason.judged(reason, true, refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        audit.reason(said);
        proposal.decline(said, clock.instant(), current.account());
        letters.tell(proposal.account(), "account.changes", proposal.id());
    }
}
