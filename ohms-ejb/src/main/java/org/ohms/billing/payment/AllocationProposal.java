package org.ohms.billing.payment;

import org.ohms.billing.invoice.InvoiceRow;
import org.ohms.shared.money.Money;

/**
 * An invoice to which a deposit may be allocated.
 *
 * @param amount what is proposed for it, the oldest invoice first; zero when nothing of the deposit is left for it
 */
public record AllocationProposal(InvoiceRow invoice, Money amount) {}
