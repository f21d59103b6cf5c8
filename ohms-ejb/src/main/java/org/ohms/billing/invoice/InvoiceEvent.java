package org.ohms.billing.invoice;

import java.util.UUID;
import org.ohms.shared.id.PatientId;

/** What happened to an invoice. */
public sealed interface InvoiceEvent {
    record Issued(PatientId patient, UUID invoice) implements InvoiceEvent {}
}
