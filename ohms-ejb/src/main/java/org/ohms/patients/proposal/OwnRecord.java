package org.ohms.patients.proposal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;

/** Patients see who the hospital takes them for and ask for changes; the record changes when the desk says so. */
@Stateless
public class OwnRecord {
    @Inject
    OwnWishes wishes;

    @Inject
    ChangeProposals proposals;

    @Inject
    AccessPolicy policy;

    @Inject
    AuditTrail audit;

    /**
     * The own details.
     *
     * @throws DomainException REFUSED as long as the account has no record
     */
    @RolesAllowed("own-record.read")
    public OwnDetails mine() {
        return wishes.details(reached());
    }

    /**
     * Asks for changes.
     *
     * @throws DomainException STALE when the record changed since it was looked at, REFUSED when nothing differs or the
     *     wish before still waits
     */
    @RolesAllowed("own-record.propose")
    public UUID propose(ProposeChanges request) {
        var proposal = wishes.proposal(reached(), request);
        proposals.add(proposal);
        audit.object("ChangeProposal", proposal.id());
        return proposal.id();
    }

    /** Takes the waiting wish back. */
    @RolesAllowed("own-record.propose")
    public void withdraw(UUID id) {
        audit.object("ChangeProposal", id);
        var record = reached();
        var proposal = proposals.lock(id);
        if (!proposal.patient().equals(record)) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        wishes.withdraw(proposal);
    }

    private PatientId reached() {
        var record = wishes.record();
        policy.insistOn(record);
        return record;
    }
}
