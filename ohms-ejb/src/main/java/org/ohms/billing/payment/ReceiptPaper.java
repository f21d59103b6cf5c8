package org.ohms.billing.payment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/** Receipts on paper, in the patient's language. */
@Stateless
public class ReceiptPaper {
    @Inject
    PaymentBook book;

    @Inject
    ReceiptPdf pdf;

    @Inject
    PaymentAccess access;

    @RolesAllowed("invoice.read")
    public byte[] print(UUID payment) {
        var found = book.with(payment);
        access.opened(found);
        return pdf.of(found);
    }
}
