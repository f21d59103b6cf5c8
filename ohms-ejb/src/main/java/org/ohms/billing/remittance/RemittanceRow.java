package org.ohms.billing.remittance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.money.Money;

/**
 * A remittance as lists show it.
 *
 * @param payer how the payer's bank knows it
 * @param trace what the payer calls the payment
 * @param amount what is paid
 * @param claimed what all its claims come to
 * @param adjusted what is kept back apart from claims
 * @param paidOn null when it does not say a day
 * @param claims how many claims it is about
 * @param unmatched how many of them nobody here knows, or were answered before; 0 until it is posted
 * @param problems why it is held, or was until it was put away, or waits
 * @param droppedAt when somebody put it away; null for most
 */
public record RemittanceRow(
        UUID id,
        UUID interchange,
        String payer,
        String payerName,
        String trace,
        Money amount,
        Money claimed,
        Money adjusted,
        String method,
        @Nullable LocalDate paidOn,
        int claims,
        int unmatched,
        RemittanceState state,
        List<Imbalance> problems,
        Instant receivedAt,
        @Nullable Instant postedAt,
        @Nullable Instant droppedAt,
        long version) {
    public RemittanceRow {
        problems = List.copyOf(problems);
    }

    public boolean isHeld() {
        return state == RemittanceState.HELD;
    }

    /** Whether somebody may put it away: its payer sent it as a test. */
    public boolean isDroppable() {
        return isHeld() && problems.contains(Imbalance.TEST_ONLY);
    }
}
