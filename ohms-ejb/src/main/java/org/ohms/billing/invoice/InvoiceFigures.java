package org.ohms.billing.invoice;

import java.math.BigDecimal;
import org.ohms.billing.ledger.Booked;
import org.ohms.billing.ledger.LedgerAccount;
import org.ohms.billing.ledger.PostingKind;
import org.ohms.shared.money.Money;

/**
 * What an invoice comes to. Each figure is a sum of entries of the books.
 *
 * @param total what was asked for, of patient and insurer
 * @param insurerPart what the insurer was asked for, without what it left to the patient
 * @param credited what credit notes took back, of both
 * @param paid what the patient paid, ahead or not, less what the bank of a card took back
 * @param insurerPaid what the insurer paid
 * @param refunded what is given back to the patient
 * @param writtenOff what nobody pays any more
 * @param open what the patient owes; below zero, what the hospital owes the patient
 * @param insurerOpen what the insurer owes
 */
public record InvoiceFigures(
        Money total,
        Money insurerPart,
        Money credited,
        Money paid,
        Money insurerPaid,
        Money refunded,
        Money writtenOff,
        Money open,
        Money insurerOpen) {

    static InvoiceFigures of(Booked booked, String currency) {
        var patient = LedgerAccount.PATIENT_RECEIVABLE;
        var insurer = LedgerAccount.INSURER_RECEIVABLE;
        return new InvoiceFigures(
                money(booked.on(patient, PostingKind.ISSUED).add(booked.on(insurer, PostingKind.ISSUED)), currency),
                money(
                        booked.on(insurer, PostingKind.ISSUED).add(booked.on(insurer, PostingKind.MOVED_TO_PATIENT)),
                        currency),
                money(
                        booked.on(patient, PostingKind.CREDITED)
                                .add(booked.on(insurer, PostingKind.CREDITED))
                                .negate(),
                        currency),
                money(
                        booked.on(patient, PostingKind.PAID)
                                .add(booked.on(patient, PostingKind.CHARGEBACK))
                                .add(booked.on(patient, PostingKind.CHARGEBACK_RETURNED))
                                .add(booked.on(patient, PostingKind.DEPOSIT_ALLOCATED))
                                .add(booked.on(patient, PostingKind.DEPOSIT_RELEASED))
                                .negate(),
                        currency),
                money(
                        booked.on(insurer, PostingKind.PAID)
                                .add(booked.on(insurer, PostingKind.REMITTED))
                                .add(booked.on(insurer, PostingKind.ALLOCATED))
                                .negate(),
                        currency),
                money(booked.on(patient, PostingKind.REFUND_AGREED), currency),
                money(
                        booked.on(patient, PostingKind.WRITTEN_OFF)
                                .add(booked.on(insurer, PostingKind.CONTRACTUAL))
                                .negate(),
                        currency),
                money(booked.on(patient), currency),
                money(booked.on(insurer), currency));
    }

    private static Money money(BigDecimal amount, String currency) {
        return Money.of(amount, currency);
    }

    /** What the patient was asked for. */
    public Money patientPart() {
        return total.minus(insurerPart);
    }

    /** What came in and was not given back. */
    public Money received() {
        return paid.plus(insurerPaid).minus(refunded);
    }

    /** Whether the patient still owes something. */
    public boolean isOpen() {
        return open.amount().signum() > 0;
    }

    /** Whether the hospital holds more than the patient owes. */
    public boolean isOverpaid() {
        return open.isNegative();
    }
}
