package org.ohms.billing.remittance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.money.Money;

/**
 * One reason why a payer paid less than asked.
 *
 * @param claim null when nobody here knows the claim
 * @param procedure the service it is about; empty when it is the claim as a whole
 * @param group who bears it, as the payer sees it: CO, PR, OA or PI
 * @param reason claim adjustment reason code
 * @param remarks remark codes that say more
 * @param note what somebody wrote; empty when nobody did
 */
public record AdjustmentRow(
        UUID id,
        @Nullable UUID claim,
        String claimNumber,
        @Nullable PatientId patient,
        String patientName,
        String payerName,
        @Nullable UUID invoice,
        String procedure,
        String group,
        String reason,
        List<String> remarks,
        Money amount,
        AdjustmentState state,
        String note,
        @Nullable LocalDate appealedOn,
        @Nullable Instant handledAt,
        long version) {
    public AdjustmentRow {
        remarks = List.copyOf(remarks);
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "AdjustmentRow[" + id + "]";
    }
}
