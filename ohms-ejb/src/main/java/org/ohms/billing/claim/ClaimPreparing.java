package org.ohms.billing.claim;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.ohms.billing.invoice.InvoiceBook;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.DomainException;

/**
 * Other systems prepare claims, such as one that codes what was done. Each is a draft, checked like those of the billing
 * office, and the office sends it.
 */
@Stateless
public class ClaimPreparing {
    @Inject
    Claims claims;

    @Inject
    ClaimClerk clerk;

    @Inject
    ClaimChecks checks;

    @Inject
    InvoiceBook invoices;

    @Inject
    AccessPolicy policy;

    @Inject
    AuditTrail audit;

    /**
     * Makes a claim of an issued invoice, and says what is missing before it can be sent.
     *
     * @throws DomainException NOT_FOUND for an invoice or a coverage that the actor does not reach; INVALID naming each
     *     field; REFUSED when it is claimed under this coverage already, or is no invoice that was issued
     */
    @RolesAllowed("claim.prepare")
    public PreparedClaim prepare(PrepareClaim wanted) {
        audit.object("Invoice", wanted.invoice());
        var billed = invoices.lock(wanted.invoice());
        policy.insistOn(billed.patient());
        var words = ClaimClerk.sound(wanted.draft());
        var claim = clerk.drafted(billed, wanted.coverage());
        claim.write(words, claims.now());
        claims.add(claim);
        audit.object("Claim", claim.id());
        return prepared(claim.id());
    }

    /**
     * Writes anew what a claim says beyond its invoice, as long as it is the draft that the actor prepared.
     *
     * @throws DomainException NOT_FOUND for one that the actor does not reach; INVALID naming each field; REFUSED when it is
     *     no draft any more; FORBIDDEN when somebody else made it; STALE when somebody else wrote meanwhile
     */
    @RolesAllowed("claim.prepare")
    public PreparedClaim rewrite(UUID id, long version, ClaimDraft draft) {
        audit.object("Claim", id);
        policy.insistOn(claims.row(id).patient());
        var words = ClaimClerk.sound(draft);
        claims.ownDraft(id, version).write(words, claims.now());
        claims.keep();
        return prepared(id);
    }

    private PreparedClaim prepared(UUID id) {
        var row = claims.row(id);
        return new PreparedClaim(row, checks.problems(row));
    }
}
