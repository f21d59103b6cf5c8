package org.ohms.billing.payment;

import org.ohms.shared.money.Money;

/**
 * What a patient paid ahead, and what became of it.
 *
 * @param payment as it was taken
 * @param held what the books say is held of it: what came in less what was allocated and given back
 * @param left what can be allocated or given back: what is held less what waits to be given back
 */
public record DepositRow(PaymentRow payment, Money held, Money left) {
    /** Whether something of it can be allocated or given back. */
    public boolean isLeft() {
        return left.amount().signum() > 0;
    }

    /** Whether the hospital holds some of it. */
    public boolean isHeld() {
        return held.amount().signum() > 0;
    }
}
