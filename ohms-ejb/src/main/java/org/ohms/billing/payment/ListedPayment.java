package org.ohms.billing.payment;

import java.util.List;
import java.util.UUID;
import org.ohms.shared.money.Money;

/**
 * A payment as other systems read it.
 *
 * @param parts what of it each invoice has; none while all of it is held for the patient
 */
public record ListedPayment(PaymentRow row, List<Part> parts) {
    /**
     * What of it is for one invoice.
     *
     * @param number of the invoice
     */
    public record Part(UUID invoice, String number, Money amount) {}

    public ListedPayment {
        parts = List.copyOf(parts);
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "ListedPayment[" + row.id() + "]";
    }
}
