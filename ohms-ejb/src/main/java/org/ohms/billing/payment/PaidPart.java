package org.ohms.billing.payment;

import org.ohms.shared.money.Money;

/**
 * A payment as one bill sees it.
 *
 * @param amount what of it is for this bill: all of it, or a part
 */
public record PaidPart(PaymentRow payment, Money amount) {
    /** Whether other bills have some of it, or the hospital holds some of it. */
    public boolean isPart() {
        return !payment.amount().equals(amount);
    }
}
