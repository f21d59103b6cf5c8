package org.ohms.billing.gateway;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.payment.PaymentRow;
import org.ohms.shared.money.Money;

/**
 * A payment of several bills at once.
 *
 * @param parts in the order in which the bills are due
 * @param payment what came in; null for a try that nothing came of yet
 */
public record JointPayment(
        AttemptRow attempt, List<Part> parts, @Nullable PaymentRow payment) {
    /** How much of it is for a bill. */
    public record Part(UUID bill, String number, Money amount) {}

    /** Whether the bank declined it, or nobody paid in time. */
    public boolean isFailed() {
        return attempt.state() == AttemptState.FAILED;
    }
}
