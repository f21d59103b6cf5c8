package org.ohms.billing.claim;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.page.Stretch;

/**
 * Claims for other systems: how far they are, and what became of them. They are sent by the billing office. What the
 * system does not reach, the database leaves out.
 */
@Stateless
public class ClaimListing {
    @Inject
    Claims claims;

    @Inject
    AccessPolicy policy;

    @Inject
    AuditTrail audit;

    /**
     * The next part.
     *
     * @throws DomainException NOT_FOUND for a patient the actor does not reach
     */
    @RolesAllowed("claim.read")
    public Stretch<ClaimRow, ClaimMark> find(ClaimSearch search) {
        var patient = search.patient();
        if (patient != null) {
            policy.insistOn(patient);
        }
        var found = Stretch.of(claims.find(search), search.size(), row -> new ClaimMark(row.createdAt(), row.id()));
        policy.listed(found.rows().stream().map(ClaimRow::patient).toList());
        return found;
    }

    /** @throws DomainException NOT_FOUND for one that nobody has, or of somebody the actor does not reach */
    @RolesAllowed("claim.read")
    public ListedClaim claim(UUID id) {
        audit.object("Claim", id);
        var row = claims.row(id);
        policy.insistOn(row.patient());
        return new ListedClaim(row, claims.events(id));
    }
}
