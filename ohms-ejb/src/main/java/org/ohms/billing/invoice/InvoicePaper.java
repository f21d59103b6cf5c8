package org.ohms.billing.invoice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.DomainException;

/** Bills and credit notes on paper, in the patient's language. */
@Stateless
public class InvoicePaper {
    @Inject
    InvoiceBook book;

    @Inject
    InvoicePdf pdf;

    @Inject
    AccessPolicy policy;

    @Inject
    AuditTrail audit;

    /** @throws DomainException REFUSED for a draft */
    @RolesAllowed("invoice.read")
    public byte[] print(UUID id) {
        audit.object("Invoice", id);
        var invoice = book.with(id);
        policy.insistOn(invoice.patient());
        return pdf.of(invoice);
    }
}
