package org.ohms.billing.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.ohms.billing.invoice.InvoiceBook;
import org.ohms.billing.ledger.Ledger;
import org.ohms.billing.ledger.LedgerAccount;
import org.ohms.billing.ledger.Posting;
import org.ohms.billing.ledger.PostingKind;
import org.ohms.shared.money.Money;

/**
 * The owner of a card told their bank that they did not want to pay: the bank takes the money back, and the invoice is
 * open again. When the bank finds for the hospital, it gives it again.
 */
@ApplicationScoped
class Chargebacks {
    @Inject
    InvoiceBook invoices;

    @Inject
    Ledger ledger;

    /** @param dispute the gateway's name for the dispute: each way it is booked once */
    void book(PaymentAttempt attempt, String dispute, Money amount, boolean returned) {
        var invoice = invoices.lock(attempt.invoice()).id();
        var subject = UUID.nameUUIDFromBytes((attempt.gateway() + " " + dispute).getBytes(StandardCharsets.UTF_8));
        var taken = returned ? amount.negated() : amount;
        var kind = returned ? PostingKind.CHARGEBACK_RETURNED : PostingKind.CHARGEBACK;
        if (!ledger.isPosted(kind, subject)) {
            ledger.post(Posting.of(kind, subject)
                    .debit(LedgerAccount.PATIENT_RECEIVABLE, invoice, taken)
                    .credit(LedgerAccount.GATEWAY_CLEARING, null, taken));
        }
    }
}
