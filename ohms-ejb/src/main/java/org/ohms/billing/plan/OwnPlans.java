package org.ohms.billing.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.invoice.InvoiceBook;
import org.ohms.billing.invoice.InvoiceRow;
import org.ohms.compliance.access.OwnRecord;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;

/** Patients pay a bill in parts, as far as the hospital lets them agree on it by themselves. */
@Stateless
public class OwnPlans {
    @Inject
    OwnRecord own;

    @Inject
    PlanBook book;

    @Inject
    InvoiceBook invoices;

    @Inject
    PlanSettings settings;

    @Inject
    AuditTrail audit;

    /** How many parts they may agree on; 0 for none. */
    @RolesAllowed("own-bill.read")
    public int mostParts() {
        return settings.mostParts();
    }

    /** In how many parts this bill may be paid at most; 0 where it may not, or is paid in parts already. */
    @RolesAllowed("own-bill.read")
    public int mostParts(UUID invoice) {
        var row = mine(invoice);
        return book.running(row).isPresent()
                ? 0
                : PlanRules.most(settings.mostParts(), row.figures().open(), settings.leastPart());
    }

    /** The plan of a bill that runs. */
    @RolesAllowed("own-bill.read")
    public Optional<PlanRow> of(UUID invoice) {
        return book.running(mine(invoice));
    }

    /**
     * Agrees on equal parts, a month apart.
     *
     * @return the plan
     * @throws DomainException INVALID for too many or too small parts; REFUSED when nothing is open, or a plan runs
     */
    @RolesAllowed("own-bill.pay")
    public UUID agree(UUID invoice, @Nullable Integer parts) {
        mine(invoice);
        var row = invoices.lock(invoice);
        var first = book.today().plusDays(settings.firstDays());
        PlanRules.check(
                parts, settings.mostParts(), first, book.today(), row.figures().open(), settings.leastPart());
        return book.agree(row, Objects.requireNonNull(parts), first);
    }

    private InvoiceRow mine(UUID invoice) {
        audit.object("Invoice", invoice);
        var patient = own.insist();
        audit.patient(patient);
        var row = invoices.row(invoice);
        if (!row.patient().equals(patient) || row.corrects() != null) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        return row;
    }
}
