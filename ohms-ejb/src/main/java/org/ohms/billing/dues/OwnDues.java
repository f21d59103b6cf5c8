package org.ohms.billing.dues;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.ohms.billing.invoice.InvoiceBook;
import org.ohms.billing.invoice.InvoiceRow;
import org.ohms.compliance.access.OwnRecord;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.scheduling.service.ServiceRow;

/** Tells patients which bills stand in the way of booking, before they choose a time in vain. */
@Stateless
public class OwnDues {
    @Inject
    OwnRecord own;

    @Inject
    InvoiceBook invoices;

    @Inject
    Dues dues;

    @Inject
    AuditTrail audit;

    /** The overdue bills, the oldest first; empty when nothing stands in the way of booking this service. */
    @RolesAllowed("own-bill.read")
    public List<InvoiceRow> blocking(ServiceId service) {
        var patient = own.find();
        if (patient.isEmpty()) {
            return List.of();
        }
        audit.patient(patient.get());
        return dues.block(patient.get(), service)
                ? invoices.issued(patient.get()).stream()
                        .filter(InvoiceRow::isOverdue)
                        .sorted(Comparator.comparing(InvoiceRow::daysPastDue).reversed())
                        .toList()
                : List.of();
    }

    /** What they book by themselves whatever they owe, such as urgent care, by name. */
    @RolesAllowed("own-bill.read")
    public List<ServiceRow> neverBlocked() {
        return dues.neverBlocked();
    }
}
