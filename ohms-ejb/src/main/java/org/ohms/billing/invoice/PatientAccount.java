package org.ohms.billing.invoice;

import java.util.List;
import org.ohms.patients.patient.PatientLabel;

/**
 * What one patient was billed.
 *
 * @param invoices the latest first, drafts left out
 */
public record PatientAccount(PatientLabel patient, List<InvoiceRow> invoices) {
    public PatientAccount {
        invoices = List.copyOf(invoices);
    }

    /** Whether the day of something the patient owes is over. */
    public boolean hasOverdue() {
        return invoices.stream().anyMatch(InvoiceRow::isOverdue);
    }
}
