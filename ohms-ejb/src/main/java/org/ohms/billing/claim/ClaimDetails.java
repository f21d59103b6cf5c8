package org.ohms.billing.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.invoice.InvoiceLineRow;
import org.ohms.patients.patient.PatientLabel;

/**
 * A claim with all that belongs to it.
 *
 * @param problems what keeps it from being sent; empty for one that was sent
 * @param batch what it was last sent in; null while it was not
 * @param others the claims for the same invoice to other insurers
 */
public record ClaimDetails(
        ClaimRow row,
        PatientLabel patient,
        String coverageName,
        String memberNumber,
        List<InvoiceLineRow> lines,
        List<ClaimProblem> problems,
        List<ClaimEventRow> events,
        @Nullable BatchRow batch,
        List<ClaimRow> others) {
    public ClaimDetails {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
        events = List.copyOf(events);
        others = List.copyOf(others);
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "ClaimDetails[" + row.id() + "]";
    }
}
