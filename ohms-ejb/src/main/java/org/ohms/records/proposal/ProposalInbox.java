package org.ohms.records.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/** What waits, with names; each patient shown is noted in the trail. */
@ApplicationScoped
class ProposalInbox {
    @Inject
    ChartProposals proposals;

    @Inject
    PatientLabels labels;

    @Inject
    AccessPolicy policy;

    Page<ChartProposalRow> waiting(PageRequest part) {
        var found = proposals.open(part.first(), part.size());
        var patients = found.stream().map(ChartProposal::patient).distinct().toList();
        policy.listed(patients);
        var known = labels.of(patients);
        var rows = new ArrayList<ChartProposalRow>();
        for (var proposal : found) {
            var label = known.get(proposal.patient());
            if (label != null) {
                rows.add(new ChartProposalRow(proposal.id(), label, proposal.subject(), proposal.madeAt()));
            }
        }
        return new Page<>(rows, proposals.countOpen());
    }
}
