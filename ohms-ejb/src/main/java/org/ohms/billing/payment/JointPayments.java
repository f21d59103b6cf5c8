package org.ohms.billing.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.ohms.billing.invoice.InvoiceRow;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.money.Money;

/**
 * One payment for several bills of a patient. It has one receipt and is allocated to its bills as a deposit is. What a bill
 * does not need any more when the money comes in, because somebody paid it meanwhile, is held for the patient: it shows
 * among what they paid ahead, and is allocated or given back at the desk. For the use cases of billing: it asks for no
 * permission.
 */
@ApplicationScoped
public class JointPayments {
    /**
     * How much of a payment is for a bill.
     *
     * @param bill locked
     */
    public record Part(InvoiceRow bill, Money amount) {}

    @Inject
    PaymentBook book;

    @Inject
    Deposits deposits;

    /**
     * Books what came in through the payment gateway, and allocates it.
     *
     * @param by who began to pay
     * @param parts all of it together
     */
    public UUID received(
            PatientId patient, UUID attempt, Money amount, String reference, AccountId by, List<Part> parts) {
        var payment = book.ahead(patient, attempt, PaymentMethod.GATEWAY, amount, reference, null);
        for (var part : parts) {
            var open = part.bill().figures().open();
            var needed = open.minus(part.amount()).isNegative() ? open : part.amount();
            if (needed.amount().signum() > 0) {
                deposits.allocate(payment, part.bill().id(), needed, attempt, by);
            }
        }
        return payment.id();
    }
}
