package org.ohms.billing.payment;

import java.util.List;
import org.ohms.patients.patient.PatientLabel;

/**
 * A deposit with all that was done with it.
 *
 * @param allocations the latest first, those taken back among them
 * @param refunds the latest first
 * @param proposals every open invoice of the patient in its currency, the oldest first
 */
public record DepositDetails(
        PatientLabel patient,
        DepositRow row,
        List<AllocationRow> allocations,
        List<RefundRow> refunds,
        List<AllocationProposal> proposals) {
    public DepositDetails {
        allocations = List.copyOf(allocations);
        refunds = List.copyOf(refunds);
        proposals = List.copyOf(proposals);
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "DepositDetails";
    }
}
