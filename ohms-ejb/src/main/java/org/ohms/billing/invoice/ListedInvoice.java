package org.ohms.billing.invoice;

import java.util.List;

/** An issued invoice, or credit note, with its lines as other systems read them: figures and codes, and nobody's words. */
public record ListedInvoice(InvoiceRow row, List<InvoiceLineRow> lines) {
    public ListedInvoice {
        lines = List.copyOf(lines);
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "ListedInvoice[" + row.id() + "]";
    }
}
