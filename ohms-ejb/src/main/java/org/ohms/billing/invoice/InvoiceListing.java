package org.ohms.billing.invoice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.Stretch;

/**
 * Issued invoices and credit notes for other systems, as they were issued. What the system does not reach, the database
 * leaves out; a draft is nobody's business outside the billing office.
 */
@Stateless
public class InvoiceListing {
    @Inject
    InvoiceBook book;

    @Inject
    InvoiceReading reading;

    @Inject
    AccessPolicy access;

    @Inject
    AuditTrail audit;

    /**
     * The next part.
     *
     * @param patient null for all
     * @param after the last one of the part before; null for the first
     * @throws DomainException NOT_FOUND for a patient the actor does not reach
     */
    @RolesAllowed("invoice.list")
    public Stretch<InvoiceRow, InvoiceMark> find(@Nullable PatientId patient, @Nullable InvoiceMark after, int size) {
        if (patient != null) {
            access.insistOn(patient);
        }
        var found = Stretch.of(book.after(patient, after, size + 1), size, InvoiceListing::mark);
        access.listed(found.rows().stream().map(InvoiceRow::patient).toList());
        return found;
    }

    private static InvoiceMark mark(InvoiceRow row) {
        return new InvoiceMark(Objects.requireNonNull(row.issuedAt()), row.id());
    }

    /** @throws DomainException NOT_FOUND for one that nobody has, that is a draft, or of somebody the actor does not reach */
    @RolesAllowed("invoice.list")
    public ListedInvoice invoice(UUID id) {
        audit.object("Invoice", id);
        var found = book.with(id);
        access.insistOn(found.patient());
        return new ListedInvoice(book.row(id), reading.lines(found));
    }
}
