package org.ohms.patients.proposal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.UUID;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/** The changes that patients ask for and the desk still has to decide. */
@Stateless
public class ProposalList {
    @Inject
    ChangeProposals proposals;

    @Inject
    ProposalReading reading;

    @Inject
    PatientLabels labels;

    @Inject
    AccessPolicy policy;

    @Inject
    AuditTrail audit;

    /** Those that wait, the oldest first. */
    @RolesAllowed("patient-proposal.review")
    public Page<ProposalRow> waiting(PageRequest part) {
        var found = proposals.open(part.first(), part.size());
        var patients = found.stream().map(ChangeProposal::patient).toList();
        policy.listed(patients);
        var known = labels.of(patients);
        var rows = new ArrayList<ProposalRow>();
        for (var proposal : found) {
            var label = known.get(proposal.patient());
            if (label != null) {
                rows.add(new ProposalRow(proposal.id(), label, proposal.asked(), proposal.madeAt()));
            }
        }
        return new Page<>(rows, proposals.countOpen());
    }

    /** One of them beside the record as it stands now. */
    @RolesAllowed("patient-proposal.review")
    public ProposalDetails one(UUID id) {
        audit.object("ChangeProposal", id);
        var proposal = proposals.with(id);
        policy.insistOn(proposal.patient());
        return reading.of(proposal);
    }
}
