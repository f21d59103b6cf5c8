package org.ohms.billing.claim;

import java.util.List;
import org.ohms.billing.invoice.InvoiceLineRow;

/**
 * A claim as other systems read it.
 *
 * @param lines the services it asks for
 * @param events what happened to it, the latest first
 */
public record ListedClaim(ClaimRow row, List<InvoiceLineRow> lines, List<ClaimEventRow> events) {
    public ListedClaim {
        lines = List.copyOf(lines);
        events = List.copyOf(events);
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "ListedClaim[" + row.id() + "]";
    }
}
