package org.ohms.billing.remittance;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.money.Money;

/**
 * What a payer says about one claim.
 *
 * @param claim null when nobody here knows it
 * @param patientName empty when nobody here knows it
 * @param claimNumber how the payer names it
 * @param status how the payer processed it, as a code of X12
 * @param patientPart what the payer leaves to the patient
 * @param moved what posting it moved to the patient; below zero what it took off
 * @param contractual what nobody pays by contract
 * @param linesDiffer whether its services do not add up
 */
public record RemittanceClaimRow(
        UUID id,
        UUID remittance,
        @Nullable UUID claim,
        @Nullable PatientId patient,
        String patientName,
        @Nullable UUID invoice,
        String claimNumber,
        String payerNumber,
        String status,
        Money charged,
        Money paid,
        Money patientPart,
        Money moved,
        Money contractual,
        boolean linesDiffer,
        ClaimOutcome outcome,
        List<AdjustmentRow> adjustments,
        long version) {
    public RemittanceClaimRow {
        adjustments = List.copyOf(adjustments);
    }

    /** Whether its money waits until somebody finds where it belongs. */
    public boolean isWaitingForSomebody() {
        return outcome == ClaimOutcome.UNMATCHED || outcome == ClaimOutcome.AGAIN;
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "RemittanceClaimRow[" + id + "]";
    }
}
