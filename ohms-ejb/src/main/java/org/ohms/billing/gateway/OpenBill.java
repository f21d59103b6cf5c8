package org.ohms.billing.gateway;

import org.ohms.billing.invoice.InvoiceRow;

/**
 * A bill of which something is open.
 *
 * @param waiting whether nobody knows yet what became of a payment of it online
 */
public record OpenBill(InvoiceRow bill, boolean waiting) {}
