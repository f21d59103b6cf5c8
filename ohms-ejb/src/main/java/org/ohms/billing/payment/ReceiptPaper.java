package org.ohms.billing.payment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.ohms.compliance.audit.AuditTrail;

/** Receipts on paper, in the patient's language. */
@Stateless
public class ReceiptPaper {
    @Inject
    PaymentBook book;

    @Inject
    ReceiptPdf pdf;

    @Inject
    PaymentAccess access;

    @Inject
    AuditTrail audit;

    @RolesAllowed("invoice.read")
    public byte[] print(UUID payment) {
        audit.object("Payment", payment);
        var found = book.with(payment);
        access.opened(found.invoice());
        return pdf.of(found);
    }
}
