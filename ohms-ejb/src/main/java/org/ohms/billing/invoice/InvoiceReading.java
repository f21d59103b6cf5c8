package org.ohms.billing.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.ledger.Ledger;
import org.ohms.billing.share.LineShares;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.scheduling.practitioner.PractitionerLookup;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.HospitalDay;

/** Reads an invoice with all that belongs to it. */
@ApplicationScoped
class InvoiceReading {
    @Inject
    InvoiceBook book;

    @Inject
    Ledger ledger;

    @Inject
    LineShares shares;

    @Inject
    PatientLabels labels;

    @Inject
    PractitionerLookup practitioners;

    @Inject
    InvoiceSettings settings;

    @Inject
    HospitalDay hospital;

    @Inject
    Clock clock;

    /** The day by which the hospital answers whoever disputes this invoice; null while nobody does. */
    @Nullable
    LocalDate answerBy(InvoiceRow row) {
        var since = row.disputedAt();
        return since == null ? null : hospital.today(since).plusDays(settings.answerDays());
    }

    Instant now() {
        return clock.instant();
    }

    InvoiceDetails details(Invoice invoice) {
        return new InvoiceDetails(
                book.row(invoice.id()),
                labels.of(invoice.patient()).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND)),
                invoice.currency(),
                lines(invoice),
                invoice.words(),
                ledger.history(invoice.id()),
                book.notes(invoice.id()),
                shares.of(invoice.id(), invoice.currency()));
    }

    PatientAccount account(PatientId patient) {
        return new PatientAccount(
                labels.of(patient).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND)),
                book.issued(patient));
    }

    List<InvoiceLineRow> lines(Invoice invoice) {
        return lines(List.of(invoice)).getOrDefault(invoice.id(), List.of());
    }

    /** The lines of each of these invoices, in one read for all. */
    Map<UUID, List<InvoiceLineRow>> lines(Collection<Invoice> invoices) {
        var currencies = invoices.stream().collect(Collectors.toMap(Invoice::id, Invoice::currency));
        var lines = book.lines(currencies.keySet());
        var people = practitioners.rows(lines.stream()
                .map(InvoiceLine::practitioner)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var credited = new HashSet<>(book.credited(currencies.keySet()));
        return lines.stream()
                .collect(Collectors.groupingBy(
                        InvoiceLine::invoice,
                        Collectors.mapping(
                                line -> {
                                    var who = line.practitioner();
                                    var person = who == null ? null : people.get(who);
                                    return line.row(
                                            Objects.requireNonNull(currencies.get(line.invoice())),
                                            person == null ? "" : person.name().brief(),
                                            credited.contains(line.id()));
                                },
                                Collectors.toList())));
    }
}
