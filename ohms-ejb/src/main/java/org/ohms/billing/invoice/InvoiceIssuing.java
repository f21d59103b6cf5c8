package org.ohms.billing.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.ledger.Ledger;
import org.ohms.billing.ledger.LedgerAccount;
import org.ohms.billing.ledger.Posting;
import org.ohms.billing.ledger.PostingKind;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.money.Money;
import org.ohms.shared.time.HospitalDay;

/** Issues what was drafted: the number, the day, and what it means in the books. */
@ApplicationScoped
class InvoiceIssuing {
    @Inject
    InvoiceNumbers numbers;

    @Inject
    Ledger ledger;

    @Inject
    HospitalDay hospital;

    @Inject
    CurrentActor actor;

    @Inject
    Clock clock;

    /** The draft becomes an invoice that is due so many days from today. */
    void issue(Invoice invoice, List<InvoiceLine> lines, int dueDays) {
        var today = today();
        invoice.comeFrom(numbers.placeOf(invoice.id()));
        var number = numbers.next(invoice.kind(), invoice.place(), today);
        invoice.issue(number, today, today.plusDays(dueDays), now(), me());
        ledger.post(sides(Posting.of(PostingKind.ISSUED, invoice.id()), invoice, lines, false));
    }

    /** The credit note takes its lines back from its invoice. */
    void issueNote(Invoice note, List<InvoiceLine> lines) {
        var today = today();
        note.issue(numbers.next(note.kind(), note.place(), today), today, null, now(), me());
        ledger.post(sides(Posting.of(PostingKind.CREDITED, note.id()), note, lines, true));
    }

    private static Posting sides(Posting posting, Invoice document, List<InvoiceLine> lines, boolean back) {
        var on = Objects.requireNonNullElseGet(document.corrects(), document::id);
        var zero = Money.zero(document.currency());
        var patient = zero;
        var insurer = zero;
        var net = zero;
        var tax = zero;
        for (var line : lines) {
            var row = line.row(document.currency(), "", false);
            patient = patient.plus(row.patientPart());
            insurer = insurer.plus(row.insurerPart());
            net = net.plus(row.net());
            tax = tax.plus(row.tax());
        }
        return posting.debit(LedgerAccount.PATIENT_RECEIVABLE, on, signed(patient, back))
                .debit(LedgerAccount.INSURER_RECEIVABLE, on, signed(insurer, back))
                .credit(LedgerAccount.REVENUE, on, signed(net, back))
                .credit(LedgerAccount.TAX, on, signed(tax, back));
    }

    private static Money signed(Money amount, boolean back) {
        return back ? amount.negated() : amount;
    }

    LocalDate today() {
        return hospital.today(now());
    }

    Instant now() {
        return clock.instant();
    }

    @Nullable
    AccountId me() {
        return actor.get().account();
    }
}
