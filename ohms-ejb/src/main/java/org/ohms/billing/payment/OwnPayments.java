package org.ohms.billing.payment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.ohms.billing.invoice.InvoiceBook;
import org.ohms.compliance.access.OwnRecord;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;

/** Patients read what they paid, and print receipts. */
@Stateless
public class OwnPayments {
    @Inject
    OwnRecord own;

    @Inject
    InvoiceBook invoices;

    @Inject
    PaymentBook book;

    @Inject
    PaymentRows rows;

    @Inject
    ReceiptPdf pdf;

    @Inject
    AuditTrail audit;

    /** What was paid for a bill, the latest first. */
    @RolesAllowed("own-bill.read")
    public List<PaymentRow> of(UUID invoice) {
        audit.object("Invoice", invoice);
        var patient = own.insist();
        audit.patient(patient);
        if (!invoices.row(invoice).patient().equals(patient)) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        return rows.of(book.of(List.of(invoice)));
    }

    @RolesAllowed("own-bill.read")
    public byte[] print(UUID payment) {
        audit.object("Payment", payment);
        var patient = own.insist();
        audit.patient(patient);
        var found = book.with(payment);
        if (!found.patient().equals(patient)) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        return pdf.of(found);
    }
}
