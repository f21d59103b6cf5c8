package org.ohms.billing.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.invoice.InvoiceBook;
import org.ohms.billing.ledger.DatedEntry;
import org.ohms.billing.ledger.Ledger;
import org.ohms.billing.payment.PaymentBook;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.money.Money;
import org.ohms.shared.time.HospitalDay;

/** Reads statements from the books: every figure is an entry, or a sum of entries. */
@ApplicationScoped
class StatementReading {
    private static final int MOST_YEARS = 10;

    @Inject
    InvoiceBook invoices;

    @Inject
    PaymentBook payments;

    @Inject
    Ledger ledger;

    @Inject
    PatientLabels labels;

    @Inject
    HospitalDay hospital;

    @Inject
    Clock clock;

    /**
     * The statement of some days.
     *
     * @param from a year before the last day when null
     * @param until today when null
     * @throws DomainException INVALID for days out of their order, in the future or too far apart
     */
    AccountStatement of(PatientId patient, @Nullable LocalDate from, @Nullable LocalDate until) {
        var today = hospital.today(clock.instant());
        var last = until == null ? today : until;
        var first = from == null ? last.minusYears(1) : from;
        var refusals = new Refusals();
        refusals.when(
                last.isAfter(today),
                Refusal.of(CommonRefusal.OUT_OF_RANGE)
                        .at("until")
                        .with("min", today.minusYears(MOST_YEARS))
                        .with("max", today));
        refusals.when(
                first.isAfter(last) || first.isBefore(last.minusYears(MOST_YEARS)),
                Refusal.of(CommonRefusal.OUT_OF_RANGE)
                        .at("from")
                        .with("min", last.minusYears(MOST_YEARS))
                        .with("max", last));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var numbers = invoices.numbers(patient);
        var receipts = payments.depositReceipts(patient);
        return new AccountStatement(
                labels.of(patient).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND)),
                first,
                last,
                parts(ledger.owed(numbers.keySet(), last), numbers, first),
                parts(held(ledger.deposited(receipts.keySet(), last)), receipts, first));
    }

    /** What the hospital holds for a patient stands in the books as what it owes: here it is what the patient has. */
    private static List<DatedEntry> held(List<DatedEntry> entries) {
        return entries.stream()
                .map(entry -> new DatedEntry(
                        entry.day(), entry.kind(), entry.of(), entry.amount().negated()))
                .toList();
    }

    private static List<StatementPart> parts(List<DatedEntry> entries, Map<UUID, String> numbers, LocalDate from) {
        return entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.amount().currency().getCurrencyCode(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(one -> part(one.getKey(), one.getValue(), numbers, from))
                .toList();
    }

    private static StatementPart part(
            String currency, List<DatedEntry> entries, Map<UUID, String> numbers, LocalDate from) {
        var opening = Money.zero(currency);
        var balance = Money.zero(currency);
        var lines = new ArrayList<StatementLine>();
        for (var entry : entries) {
            balance = balance.plus(entry.amount());
            if (entry.day().isBefore(from)) {
                opening = balance;
            } else {
                lines.add(new StatementLine(
                        entry.day(), entry.kind(), numbers.getOrDefault(entry.of(), ""), entry.amount(), balance));
            }
        }
        return new StatementPart(opening, List.copyOf(lines), balance);
    }
}
