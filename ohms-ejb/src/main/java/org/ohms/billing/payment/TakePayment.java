package org.ohms.billing.payment;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money for an invoice.
 *
 * @param attempt an id of this try: sent twice, it is one payment
 * @param reference what the terminal or the bank calls it; null for cash, and at a desk where the slip of the terminal follows
 */
public record TakePayment(
        UUID invoice,
        UUID attempt,
        @Nullable Payer payer,
        @Nullable PaymentMethod method,
        @Nullable BigDecimal amount,
        @Nullable String reference) {
    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "TakePayment[" + attempt + "]";
    }
}
