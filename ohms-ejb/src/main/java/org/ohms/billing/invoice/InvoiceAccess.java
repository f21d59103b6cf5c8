package org.ohms.billing.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.shared.id.PatientId;

/** Opens invoices for those who may, and leaves the trail. */
@ApplicationScoped
class InvoiceAccess {
    @Inject
    InvoiceBook book;

    @Inject
    InvoiceIssuing issuing;

    @Inject
    AccessPolicy policy;

    @Inject
    AuditTrail audit;

    @Inject
    KnownHospital hospital;

    @Inject
    Event<InvoiceEvent> events;

    void open(PatientId patient) {
        policy.insistOn(patient);
    }

    /** The invoice for a change: nobody else changes it until this transaction ends. */
    Invoice locked(UUID id) {
        audit.object("Invoice", id);
        var invoice = book.locked(id);
        policy.insistOn(invoice.patient());
        return invoice;
    }

    Invoice fresh(PatientId patient) {
        return Invoice.draft(patient, hospital.settings().currency(), issuing.now(), issuing.me());
    }

    void about(Invoice invoice) {
        audit.object("Invoice", invoice.id());
    }

    void issued(Invoice invoice) {
        events.fire(new InvoiceEvent.Issued(invoice.patient(), invoice.id()));
    }
}
