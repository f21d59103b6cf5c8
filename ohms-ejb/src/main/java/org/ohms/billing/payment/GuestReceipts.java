package org.ohms.billing.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Receipts of payments online, without a name. For the use cases of billing: it asks for no permission. */
@ApplicationScoped
public class GuestReceipts {
    @Inject
    PaymentBook book;

    @Inject
    ReceiptPdf pdf;

    /** Empty for a try that nothing came of. */
    public Optional<GuestReceipt> of(UUID attempt) {
        return book.made(attempt)
                .map(payment -> new GuestReceipt(payment.receipt(), payment.amount(), payment.takenAt()));
    }

    /** As a document; empty for a try that nothing came of. */
    public Optional<byte[]> print(UUID attempt, Locale language) {
        return book.made(attempt).map(payment -> pdf.withoutName(payment, language));
    }
}
