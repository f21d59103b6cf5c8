package org.ohms.records.proposal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.ohms.compliance.access.OwnRecord;
import org.ohms.patients.proposal.ProposalRefusal;
import org.ohms.records.chart.ChartPen;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.PatientId;

/** Patients send what should stand in their chart; it stands there when somebody who cares for them says so. */
@Stateless
public class OwnProposals {
    private static final String READ = "health";
    private static final String CHANGE = "changes";
    private static final int SHOWN = 50;
    private static final int MOST_WAITING = 100;

    @Inject
    OwnRecord own;

    @Inject
    ChartPen pen;

    @Inject
    ChartProposals proposals;

    @Inject
    ProposalWriting writing;

    @Inject
    ChartProposalReader reader;

    /** What was sent, the newest first. */
    @RolesAllowed("own-chart.propose")
    public List<OwnProposal> mine() {
        return proposals.of(opened(), SHOWN).stream().map(reader::own).toList();
    }

    /**
     * Sends something; everybody who cares for the patient is told.
     *
     * @throws DomainException REFUSED when it stands like that already, or too much waits
     */
    @RolesAllowed("own-chart.propose")
    public UUID propose(ProposeForChart request) {
        var patient = opened();
        var subject = request.subject();
        if (subject == null) {
            throw DomainException.invalid(Refusal.of(CommonRefusal.REQUIRED).at("subject"));
        }
        if (proposals.countOpen(patient) >= MOST_WAITING) {
            throw DomainException.refused(ProposalRefusal.WAITING_ALREADY);
        }
        var id = writing.begin(patient, subject, request);
        pen.wrote(patient, "ChartProposal", id);
        return id;
    }

    /** Takes back what nobody has decided yet. */
    @RolesAllowed("own-chart.propose")
    public void withdraw(UUID id) {
        var patient = opened();
        pen.open(patient, "ChartProposal", id);
        var proposal = proposals.lock(id);
        if (!proposal.patient().equals(patient)) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        proposal.withdraw(pen.now(), pen.me());
        pen.wrote(patient, "ChartProposal", id);
    }

    private PatientId opened() {
        own.insist(READ);
        var patient = own.insist(CHANGE);
        pen.open(patient);
        return patient;
    }
}
