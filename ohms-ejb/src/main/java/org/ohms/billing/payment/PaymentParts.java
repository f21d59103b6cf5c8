package org.ohms.billing.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ohms.billing.invoice.InvoiceBook;
import org.ohms.billing.invoice.InvoiceRow;
import org.ohms.shared.money.Money;

/** What each invoice has of payments, read in batches. What was taken back of one is no part of it any more. */
@ApplicationScoped
class PaymentParts {
    @Inject
    EntityManager entities;

    @Inject
    PaymentRows rows;

    @Inject
    InvoiceBook invoices;

    List<ListedPayment> of(List<Payment> payments) {
        var shared = allocations(payments.stream()
                .filter(payment -> payment.invoice() == null)
                .map(Payment::id)
                .toList());
        var bills = invoices.rows(shared.values().stream()
                .flatMap(List::stream)
                .map(DepositAllocation::invoice)
                .distinct()
                .toList());
        return rows.of(payments).stream()
                .map(row -> new ListedPayment(row, parts(row, shared.getOrDefault(row.id(), List.of()), bills)))
                .toList();
    }

    private Map<UUID, List<DepositAllocation>> allocations(Collection<UUID> payments) {
        return payments.isEmpty()
                ? Map.of()
                : entities.createQuery("""
                                select a from DepositAllocation a where a.deposit in :payments and a.releasedAt is null
                                order by a.allocatedAt, a.id""", DepositAllocation.class)
                        .setParameter("payments", payments)
                        .getResultStream()
                        .collect(Collectors.groupingBy(DepositAllocation::deposit));
    }

    private static List<ListedPayment.Part> parts(
            PaymentRow row, List<DepositAllocation> shared, Map<UUID, InvoiceRow> bills) {
        var invoice = row.invoice();
        if (invoice != null) {
            return List.of(new ListedPayment.Part(invoice, row.invoiceNumber(), row.amount()));
        }
        var sums = new LinkedHashMap<UUID, Money>();
        shared.forEach(one -> sums.merge(one.invoice(), one.amount(), Money::plus));
        return sums.entrySet().stream()
                .map(sum -> new ListedPayment.Part(
                        sum.getKey(),
                        Optional.ofNullable(bills.get(sum.getKey()))
                                .map(InvoiceRow::number)
                                .orElse(""),
                        sum.getValue()))
                .toList();
    }
}
