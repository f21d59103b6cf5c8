package org.ohms.billing.payment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.money.Money;

/**
 * A refund as lists show it.
 *
 * @param invoice null for what is given back of a deposit
 * @param receipt of the payment it is from
 * @param askedBy who asked for it
 * @param decidedAt null while a second person has to agree
 */
public record RefundRow(
        UUID id,
        PatientId patient,
        String patientName,
        UUID payment,
        @Nullable UUID invoice,
        String receipt,
        Money amount,
        RefundState state,
        String reason,
        Instant askedAt,
        String askedBy,
        @Nullable Instant decidedAt) {
    public boolean isWaiting() {
        return state == RefundState.ASKED;
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "RefundRow[" + id + "]";
    }
}
