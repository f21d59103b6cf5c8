package org.ohms.patients.linking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/** The accounts whose records the desk still has to find. */
@Stateless
public class WaitingLinks {
    @Inject
    LinkRequests requests;

    @Inject
    LinkProposals proposals;

    @Inject
    AuditTrail audit;

    /** The requests that wait, the oldest first. */
    @RolesAllowed("portal-account.match")
    public Page<LinkRequestRow> waiting(PageRequest part) {
        var rows = requests.open(part.first(), part.size()).stream()
                .map(request -> new LinkRequestRow(
                        request.id(),
                        request.details().fullName(),
                        request.details().person().birthDate(),
                        request.details().email(),
                        request.madeAt()))
                .toList();
        return new Page<>(rows, requests.countOpen());
    }

    /** One request with the records it may mean; a decided one without. */
    @RolesAllowed("portal-account.match")
    public LinkProposal one(UUID id) {
        audit.object("LinkRequest", id);
        return proposals.of(requests.with(id));
    }
}
