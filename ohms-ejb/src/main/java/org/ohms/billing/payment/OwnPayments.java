package org.ohms.billing.payment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.ohms.billing.invoice.InvoiceBook;
import org.ohms.compliance.access.OwnRecord;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;

/** Patients read what they paid, and print receipts. */
@Stateless
public class OwnPayments {
    @Inject
    OwnRecord own;

    @Inject
    InvoiceBook invoices;

    @Inject
    PaymentBook book;

    @Inject
    PaymentRows rows;

    @Inject
    Deposits deposits;

    @Inject
    ReceiptPdf pdf;

    @Inject
    AuditTrail audit;

    /** What was paid for a bill, the latest first; of a payment for several bills, or ahead of them, the part it has. */
    @RolesAllowed("own-bill.read")
    public List<PaidPart> of(UUID invoice) {
        audit.object("Invoice", invoice);
        var patient = own.insist();
        audit.patient(patient);
        if (!invoices.row(invoice).patient().equals(patient)) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        return Stream.concat(
                        rows.of(book.of(List.of(invoice))).stream()
                                .map(payment -> new PaidPart(payment, payment.amount())),
                        deposits.partsOf(invoice).stream())
                .sorted(Comparator.comparing((PaidPart part) -> part.payment().takenAt())
                        .reversed())
                .toList();
    }

    /**
     * What one try to pay online made; empty when it made nothing yet.
     *
     * @throws DomainException NOT_FOUND for what somebody else paid
     */
    @RolesAllowed("own-bill.read")
    public Optional<PaymentRow> made(UUID attempt) {
        var patient = own.insist();
        audit.patient(patient);
        return book.made(attempt).map(payment -> {
            if (!payment.patient().equals(patient)) {
                throw DomainException.notFound(CommonRefusal.NOT_FOUND);
            }
            return rows.of(List.of(payment)).get(0);
        });
    }

    /** What they paid ahead and the hospital still holds; none before a record is tied to the account. */
    @RolesAllowed("own-bill.read")
    public List<DepositRow> ahead() {
        return own.find()
                .map(patient -> {
                    audit.patient(patient);
                    return deposits.of(patient).stream()
                            .filter(DepositRow::isHeld)
                            .toList();
                })
                .orElseGet(List::of);
    }

    @RolesAllowed("own-bill.read")
    public byte[] print(UUID payment) {
        audit.object("Payment", payment);
        var patient = own.insist();
        audit.patient(patient);
        var found = book.with(payment);
        if (!found.patient().equals(patient)) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        return pdf.of(found);
    }
}
