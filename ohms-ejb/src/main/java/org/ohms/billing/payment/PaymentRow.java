package org.ohms.billing.payment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.money.Money;

/**
 * A payment as lists show it.
 *
 * @param invoice null for what was paid ahead
 * @param invoiceNumber empty for what was paid ahead
 * @param receipt the number of its receipt
 * @param refunded what was given back of it, or is asked to be
 * @param reference what others call it; empty for cash, and until the slip of the terminal is entered
 * @param by who took it; empty for the patients' own payments
 */
public record PaymentRow(
        UUID id,
        PatientId patient,
        String patientName,
        @Nullable UUID invoice,
        String invoiceNumber,
        String receipt,
        Payer payer,
        PaymentMethod method,
        Money amount,
        Money refunded,
        String reference,
        Instant takenAt,
        String by) {
    /** Whether it was paid ahead of an invoice. */
    public boolean isDeposit() {
        return invoice == null;
    }

    /** What was not given back; of a deposit some may be allocated. */
    public Money refundable() {
        return amount.minus(refunded);
    }

    public boolean isRefundable() {
        return payer == Payer.PATIENT && refundable().amount().signum() > 0;
    }

    /** Whether what the terminal calls it is not entered yet. */
    public boolean isSlipMissing() {
        return method.mayFollow() && reference.isEmpty();
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "PaymentRow[" + id + "]";
    }
}
