package org.ohms.billing.payment;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;

/**
 * Money that a patient pays ahead of an invoice.
 *
 * @param attempt an id of this try: sent twice, it is one deposit
 * @param reference what the terminal or the bank calls it; null for cash
 */
public record TakeDeposit(
        PatientId patient,
        UUID attempt,
        @Nullable PaymentMethod method,
        @Nullable BigDecimal amount,
        @Nullable String reference) {
    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "TakeDeposit[" + attempt + "]";
    }
}
