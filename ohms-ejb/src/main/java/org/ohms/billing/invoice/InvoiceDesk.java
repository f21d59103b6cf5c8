package org.ohms.billing.invoice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/** Reads invoices. */
@Stateless
public class InvoiceDesk {
    @Inject
    InvoiceBook book;

    @Inject
    InvoiceReading reading;

    @Inject
    AccessPolicy policy;

    @Inject
    AuditTrail audit;

    /** Invoices and drafts, the latest first. */
    @RolesAllowed("invoice.read")
    public Page<InvoiceRow> search(InvoiceFilter filter, PageRequest part) {
        var page = book.search(filter, part);
        policy.listed(page.rows().stream().map(InvoiceRow::patient).toList());
        return page;
    }

    /** What one patient was billed, and owes. */
    @RolesAllowed("invoice.read")
    public PatientAccount of(PatientId patient) {
        policy.insistOn(patient);
        return reading.account(patient);
    }

    /** One invoice, draft or credit note. */
    @RolesAllowed("invoice.read")
    public InvoiceDetails invoice(UUID id) {
        audit.object("Invoice", id);
        var invoice = book.with(id);
        policy.insistOn(invoice.patient());
        return reading.details(invoice);
    }

    /** The day by which the hospital answers whoever says that an invoice is wrong; null while nobody does. */
    @RolesAllowed("invoice.read")
    public @Nullable LocalDate answerBy(UUID id) {
        audit.object("Invoice", id);
        policy.insistOn(book.with(id).patient());
        return reading.answerBy(book.row(id));
    }
}
