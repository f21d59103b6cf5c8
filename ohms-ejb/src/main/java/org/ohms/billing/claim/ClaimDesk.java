package org.ohms.billing.claim;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.coverage.Coverages;
import org.ohms.billing.invoice.InvoiceBook;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/** Writes claims and reads how far they are. */
@Stateless
public class ClaimDesk {
    @Inject
    Claims claims;

    @Inject
    ClaimMaking making;

    @Inject
    ClaimClerk clerk;

    @Inject
    ClaimChecks checks;

    @Inject
    Coverages coverages;

    @Inject
    InvoiceBook invoices;

    @Inject
    PatientLabels labels;

    @Inject
    AccessPolicy policy;

    @Inject
    AuditTrail audit;

    /** Claims, the latest first. */
    @RolesAllowed("claim.read")
    public Page<ClaimRow> search(ClaimFilter filter, PageRequest part) {
        var patient = filter.patient();
        if (patient != null) {
            policy.insistOn(patient);
        }
        var page = claims.search(filter, part);
        policy.listed(page.rows().stream().map(ClaimRow::patient).toList());
        return page;
    }

    /** One claim as lists show it. */
    @RolesAllowed("claim.read")
    public ClaimRow row(UUID id) {
        audit.object("Claim", id);
        var row = claims.row(id);
        policy.insistOn(row.patient());
        return row;
    }

    /** One claim with all that belongs to it. */
    @RolesAllowed("claim.read")
    public ClaimDetails claim(UUID id) {
        var row = row(id);
        var coverage = coverages.row(row.coverage());
        return new ClaimDetails(
                row,
                labels.of(row.patient()).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND)),
                coverage.name(),
                coverage.memberNumber(),
                making.lines(row.invoice()),
                row.state().isOpen() ? checks.problems(row) : List.of(),
                claims.events(id),
                row.batch() == null ? null : claims.row(claims.batch(row.batch())),
                claims.of(row.invoice()).stream()
                        .filter(one -> !one.id().equals(id))
                        .toList());
    }

    /** The claims for an invoice. */
    @RolesAllowed("claim.read")
    public List<ClaimRow> of(UUID invoice) {
        audit.object("Invoice", invoice);
        policy.insistOn(invoices.row(invoice).patient());
        return claims.of(invoice);
    }

    /**
     * Makes a claim of an issued invoice for the insurer of a coverage.
     *
     * @param coverage null for the one that is asked first on the day of the services
     * @throws DomainException REFUSED when it is claimed under this coverage already, or is not issued
     */
    @RolesAllowed("claim.send")
    public UUID make(UUID invoice, @Nullable UUID coverage) {
        audit.object("Invoice", invoice);
        var billed = invoices.lock(invoice);
        policy.insistOn(billed.patient());
        var claim = clerk.drafted(billed, coverage);
        claims.add(claim);
        audit.object("Claim", claim.id());
        return claim.id();
    }

    /**
     * Writes what a claim says beyond its invoice.
     *
     * @throws DomainException INVALID naming each field; REFUSED when the payer has it; STALE when somebody else wrote
     */
    @RolesAllowed("claim.send")
    public void write(UUID id, long version, ClaimDraft draft) {
        row(id);
        var words = ClaimClerk.sound(draft);
        claims.locked(id, version).write(words, claims.now());
        claims.keep();
    }

    /**
     * Gives a claim up.
     *
     * @throws DomainException REFUSED when the payer has it
     */
    @RolesAllowed("claim.send")
    public void cancel(UUID id, long version) {
        row(id);
        var claim = claims.locked(id, version);
        claim.cancel(claims.now());
        claims.note(claim, "");
        claims.keep();
    }
}
