package org.ohms.billing.invoice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;

/**
 * An invoice as lists show it.
 *
 * @param number empty for a draft
 * @param daysPastDue 0 before the day it is due
 * @param disputedAt null while nobody looks into it
 * @param corrects the invoice a credit note takes from; null for an invoice
 */
public record InvoiceRow(
        UUID id,
        PatientId patient,
        String patientName,
        String mrn,
        InvoiceKind kind,
        String number,
        InvoiceState state,
        InvoiceFigures figures,
        Instant draftedAt,
        @Nullable Instant issuedAt,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate dueOn,
        long daysPastDue,
        @Nullable Instant disputedAt,
        @Nullable UUID corrects,
        long version) {
    public boolean isDraft() {
        return state == InvoiceState.DRAFT;
    }

    public boolean isOverdue() {
        return state == InvoiceState.OVERDUE;
    }

    public boolean isDisputed() {
        return disputedAt != null;
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "InvoiceRow[" + id + "]";
    }
}
