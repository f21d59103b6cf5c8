package org.ohms.pharmacy.supply;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.money.Money;

/**
 * An order with what was asked for, what arrived and what the supplier asks for it.
 *
 * @param ordered what was asked for comes to, each line rounded once; lines without a price count as nothing
 * @param arrived what arrived comes to, each delivery rounded once
 * @param invoiced the sum of the supplier's invoices, before tax
 * @param why why it was closed though they differ; null when they do not, or it is not closed
 * @param draftedBy names; empty for nobody
 */
public record OrderDetails(
        OrderRow row,
        List<OrderLineRow> lines,
        List<ReceiptRow> receipts,
        List<SupplierInvoiceRow> invoices,
        Money ordered,
        Money arrived,
        Money invoiced,
        @Nullable InvoiceDifference why,
        String draftedBy,
        String sentBy,
        String endedBy) {
    public OrderDetails {
        lines = List.copyOf(lines);
        receipts = List.copyOf(receipts);
        invoices = List.copyOf(invoices);
    }

    /** More than nothing when the supplier asks for more than arrived. */
    public Money difference() {
        return invoiced.minus(arrived);
    }

    public boolean isMatched() {
        return difference().isZero();
    }
}
