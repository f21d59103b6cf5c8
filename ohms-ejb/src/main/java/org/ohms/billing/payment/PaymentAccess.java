package org.ohms.billing.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.UUID;
import org.ohms.billing.invoice.InvoiceBook;
import org.ohms.billing.invoice.InvoiceRefusal;
import org.ohms.billing.invoice.InvoiceRow;
import org.ohms.billing.invoice.InvoiceState;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;

/** Opens invoices for those who take money, and leaves the trail. */
@ApplicationScoped
class PaymentAccess {
    @Inject
    InvoiceBook invoices;

    @Inject
    AccessPolicy policy;

    @Inject
    PatientLabels labels;

    @Inject
    AuditTrail audit;

    /** The issued invoice; nobody else books on it until this transaction ends. */
    InvoiceRow locked(UUID id) {
        audit.object("Invoice", id);
        var invoice = invoices.lock(id);
        policy.insistOn(invoice.patient());
        if (invoice.corrects() != null) {
            throw DomainException.refused(InvoiceRefusal.NOT_AN_INVOICE);
        }
        if (invoice.state() == InvoiceState.DRAFT) {
            throw DomainException.refused(InvoiceRefusal.NOT_ISSUED);
        }
        return invoice;
    }

    /** A payment to change what is done with it; nobody else books on its invoice until this transaction ends. */
    void locked(Payment payment) {
        var invoice = payment.invoice();
        if (invoice == null) {
            opened(payment);
        } else {
            locked(invoice);
        }
    }

    void opened(Payment payment) {
        audit.object("Payment", payment.id());
        policy.insistOn(payment.patient());
    }

    /** @throws DomainException NOT_FOUND for an id of nobody: who reaches everybody is not asked for it by the policy */
    void opened(PatientId patient) {
        policy.insistOn(patient);
        if (labels.of(patient).isEmpty()) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
    }

    void opened(UUID id) {
        audit.object("Invoice", id);
        policy.insistOn(invoices.row(id).patient());
    }

    void listed(Collection<PatientId> patients) {
        policy.listed(patients);
    }
}
