package org.ohms.patients.proposal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.patients.demographics.DemographicField;
import org.ohms.patients.patient.PatientChanges;
import org.ohms.shared.error.DomainException;

/**
 * The desk takes all or some of what a patient asked for into the record, or declines. What it decides upon is the record
 * it looked at: when that changed meanwhile, it looks again.
 */
@Stateless
public class ProposalReview {
    @Inject
    ChangeProposals proposals;

    @Inject
    ProposalDecision decision;

    @Inject
    PatientChanges changes;

    @Inject
    AccessPolicy policy;

    @Inject
    AuditTrail audit;

    /**
     * Takes these parts into the record.
     *
     * @param recordVersion the version of the record that was looked at
     * @param reason why the other parts are not taken, for the patient to read; null when all are
     * @throws DomainException STALE when the record changed since it was looked at, REFUSED when a colleague was faster
     */
    @RolesAllowed("patient-proposal.review")
    public void accept(UUID id, int recordVersion, Set<DemographicField> fields, @Nullable String reason) {
        audit.object("ChangeProposal", id);
        var proposal = proposals.lock(id);
        policy.insistOn(proposal.patient());
        proposal.insistOnOpen();
        changes.change(decision.change(proposal, recordVersion, fields, reason));
        decision.accept(proposal, fields, reason);
    }

    /**
     * Takes nothing of it.
     *
     * @param reason for the patient to read
     */
    @RolesAllowed("patient-proposal.review")
    public void decline(UUID id, String reason) {
        audit.object("ChangeProposal", id);
        var proposal = proposals.lock(id);
        policy.insistOn(proposal.patient());
        decision.decline(proposal, reason);
    }
}
