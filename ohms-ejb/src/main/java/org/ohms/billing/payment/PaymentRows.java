package org.ohms.billing.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ohms.billing.invoice.InvoiceBook;
import org.ohms.billing.invoice.InvoiceRow;
import org.ohms.compliance.access.AccountNames;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.shared.money.Money;

/** Payments and refunds with the names and numbers that lists show, read in batches. */
@ApplicationScoped
class PaymentRows {
    @Inject
    PaymentBook book;

    @Inject
    InvoiceBook invoices;

    @Inject
    PatientLabels labels;

    @Inject
    AccountNames names;

    List<PaymentRow> of(List<Payment> payments) {
        var patients =
                labels.of(payments.stream().map(Payment::patient).distinct().toList());
        var bills = invoices.rows(payments.stream()
                .map(Payment::invoice)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var people = names.of(payments.stream()
                .map(Payment::takenBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var refunded = book.refunded(payments.stream().map(Payment::id).toList());
        return payments.stream()
                .map(payment -> {
                    var by = payment.takenBy();
                    var bill = payment.invoice();
                    return payment.row(
                            Optional.ofNullable(patients.get(payment.patient()))
                                    .map(PatientLabel::listName)
                                    .orElse(""),
                            Optional.ofNullable(bill)
                                    .map(bills::get)
                                    .map(InvoiceRow::number)
                                    .orElse(""),
                            by == null ? "" : people.getOrDefault(by, ""),
                            Money.of(
                                    refunded.getOrDefault(payment.id(), BigDecimal.ZERO),
                                    payment.amount().currency().getCurrencyCode()));
                })
                .toList();
    }

    List<RefundRow> refunds(List<Refund> refunds) {
        var patients =
                labels.of(refunds.stream().map(Refund::patient).distinct().toList());
        var people = names.of(refunds.stream().map(Refund::askedBy).distinct().toList());
        return refunds.stream()
                .map(refund -> refund.row(
                        Optional.ofNullable(patients.get(refund.patient()))
                                .map(PatientLabel::listName)
                                .orElse(""),
                        book.with(refund.payment()).receipt(),
                        people.getOrDefault(refund.askedBy(), "")))
                .toList();
    }
}
