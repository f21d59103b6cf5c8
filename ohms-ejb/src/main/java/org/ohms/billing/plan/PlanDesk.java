package org.ohms.billing.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.invoice.InvoiceBook;
import org.ohms.billing.invoice.InvoiceRow;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;

/** The billing office agrees with patients on paying a bill in parts, and ends what was agreed on. */
@Stateless
public class PlanDesk {
    private static final BigDecimal CENT = new BigDecimal("0.01");

    @Inject
    PlanBook book;

    @Inject
    InvoiceBook invoices;

    @Inject
    AccessPolicy access;

    @Inject
    AuditTrail audit;

    /** The plan of a bill that runs. */
    @RolesAllowed("invoice.read")
    public Optional<PlanRow> of(UUID invoice) {
        audit.object("Invoice", invoice);
        var row = invoices.row(invoice);
        access.insistOn(row.patient());
        return book.running(row);
    }

    /**
     * Agrees on equal parts, a month apart; a plan that ran before ends.
     *
     * @return the plan
     * @throws DomainException INVALID with everything that is wrong; REFUSED when nothing is open
     */
    @RolesAllowed("invoice.settle")
    public UUID agree(UUID invoice, @Nullable Integer parts, @Nullable LocalDate first) {
        var row = locked(invoice);
        PlanRules.check(
                parts, PlanSettings.MOST, first, book.today(), row.figures().open(), CENT);
        book.end(invoice);
        return book.agree(row, Objects.requireNonNull(parts), Objects.requireNonNull(first));
    }

    /** The rest is due like any other bill. */
    @RolesAllowed("invoice.settle")
    public void end(UUID invoice) {
        locked(invoice);
        if (!book.end(invoice)) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
    }

    private InvoiceRow locked(UUID invoice) {
        audit.object("Invoice", invoice);
        var row = invoices.lock(invoice);
        access.insistOn(row.patient());
        return row;
    }
}
