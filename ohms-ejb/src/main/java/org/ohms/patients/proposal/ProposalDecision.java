package org.ohms.patients.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.patients.demographics.DemographicField;
import org.ohms.patients.patient.ChangePatient;
import org.ohms.patients.patient.PatientRecord;
import org.ohms.patients.portal.AccountLetters;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/** What goes with a decision about a proposal: the rules, the change it means, the mail to the patient. */
@ApplicationScoped
class ProposalDecision {
    private static final int LONGEST_REASON = 500;

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
        judge(reason, !all && !fields.isEmpty(), refusals);
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
        proposal.accept(fields, all ? null : tidy(reason), clock.instant(), current.account());
        letters.tell(proposal.account(), "account.changes", proposal.id());
    }

    void decline(ChangeProposal proposal, String reason) {
        var refusals = new Refusals();
        judge(reason, true, refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        audit.reason(tidy(reason));
        proposal.decline(tidy(reason), clock.instant(), current.account());
        letters.tell(proposal.account(), "account.changes", proposal.id());
    }

    private static void judge(@Nullable String reason, boolean needed, Refusals refusals) {
        var typed = tidy(reason);
        refusals.when(
                needed && typed.isEmpty(), Refusal.of(CommonRefusal.REQUIRED).at("reason"));
        refusals.when(
                typed.length() > LONGEST_REASON,
                Refusal.of(CommonRefusal.TOO_LONG).at("reason").with("max", LONGEST_REASON));
    }

    private static String tidy(@Nullable String reason) {
        return Optional.ofNullable(reason).orElse("").strip();
    }
}
