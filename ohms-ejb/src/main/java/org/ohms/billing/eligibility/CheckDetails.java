package org.ohms.billing.eligibility;

/**
 * A question to an insurer with the messages as they went out and came in.
 *
 * @param request the 270; empty where nothing was sent
 * @param response what came back; empty where nothing did
 */
public record CheckDetails(CheckRow row, String request, String response) {
    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "CheckDetails[" + row.id() + "]";
    }
}
