package org.ohms.billing.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ohms.billing.invoice.InvoiceBook;
import org.ohms.billing.ledger.Ledger;
import org.ohms.billing.ledger.LedgerAccount;
import org.ohms.billing.ledger.Posting;
import org.ohms.billing.ledger.PostingKind;
import org.ohms.shared.money.Money;

/**
 * The owner of a card told their bank that they did not want to pay: the bank takes the money back, and the invoice is
 * open again. When the bank finds for the hospital, it gives it again. Of several bills that were paid at once each is
 * open again by its part, in their order, until all that was taken back is found.
 */
@ApplicationScoped
class Chargebacks {
    @Inject
    Attempts attempts;

    @Inject
    InvoiceBook invoices;

    @Inject
    Ledger ledger;

    /** @param dispute the gateway's name for the dispute: each way it is booked once */
    void book(PaymentAttempt attempt, String dispute, Money amount, boolean returned) {
        var bills = attempts.bills(attempt);
        bills.stream().map(AttemptBill::invoice).sorted().forEach(invoices::lock);
        var subject = UUID.nameUUIDFromBytes((attempt.gateway() + " " + dispute).getBytes(StandardCharsets.UTF_8));
        var kind = returned ? PostingKind.CHARGEBACK_RETURNED : PostingKind.CHARGEBACK;
        if (!ledger.isPosted(kind, subject)) {
            var posting = Posting.of(kind, subject);
            parts(bills, amount)
                    .forEach((invoice, part) ->
                            posting.debit(LedgerAccount.PATIENT_RECEIVABLE, invoice, returned ? part.negated() : part));
            ledger.post(posting.credit(LedgerAccount.GATEWAY_CLEARING, null, returned ? amount.negated() : amount));
        }
    }

    /** What is more than all of them is on the last. */
    private static Map<UUID, Money> parts(List<AttemptBill> bills, Money amount) {
        var parts = new LinkedHashMap<UUID, Money>();
        var rest = amount;
        for (var at = 0; at < bills.size() && !rest.isZero(); at++) {
            var bill = bills.get(at);
            var all = at == bills.size() - 1 || rest.minus(bill.amount()).isNegative();
            parts.put(bill.invoice(), all ? rest : bill.amount());
            rest = rest.minus(all ? rest : bill.amount());
        }
        return parts;
    }
}
