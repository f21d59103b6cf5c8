package org.ohms.billing.invoice;

import java.time.Instant;
import java.util.UUID;

/** Where a part of the list of issued invoices begins: behind this one. */
public record InvoiceMark(Instant issuedAt, UUID invoice) {}
