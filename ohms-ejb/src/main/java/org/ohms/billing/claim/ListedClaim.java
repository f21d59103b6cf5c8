package org.ohms.billing.claim;

import java.util.List;

/**
 * A claim as other systems read it; the services it asks for stand on its invoice.
 *
 * @param events what happened to it, the latest first
 */
public record ListedClaim(ClaimRow row, List<ClaimEventRow> events) {
    public ListedClaim {
        events = List.copyOf(events);
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "ListedClaim[" + row.id() + "]";
    }
}
