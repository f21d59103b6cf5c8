package org.ohms.billing.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ohms.billing.invoice.InvoiceBook;
import org.ohms.billing.invoice.InvoiceRow;
import org.ohms.billing.ledger.Ledger;
import org.ohms.billing.ledger.LedgerAccount;
import org.ohms.billing.ledger.Posting;
import org.ohms.billing.ledger.PostingKind;
import org.ohms.compliance.access.AccountNames;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.money.Money;

/** What was paid ahead, what was taken of it for invoices, and how that is booked. */
@ApplicationScoped
class Deposits {
    @Inject
    EntityManager entities;

    @Inject
    PaymentBook book;

    @Inject
    PaymentRows rows;

    @Inject
    InvoiceBook invoices;

    @Inject
    Ledger ledger;

    @Inject
    AccountNames names;

    @Inject
    PaymentClock watch;

    /** The deposit of this id; an ordinary payment is none. */
    Payment with(UUID id) {
        return Optional.of(book.with(id))
                .filter(payment -> payment.invoice() == null)
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /** What a patient paid ahead, the latest first. */
    List<DepositRow> of(PatientId patient) {
        return rows(book.deposits(patient));
    }

    List<DepositRow> rows(List<Payment> deposits) {
        var ids = deposits.stream().map(Payment::id).toList();
        var held = ledger.held(ids);
        var allocated = book.allocated(ids);
        return rows.of(deposits).stream()
                .map(row -> new DepositRow(
                        row,
                        money(held.getOrDefault(row.id(), BigDecimal.ZERO), row),
                        row.refundable().minus(money(allocated.getOrDefault(row.id(), BigDecimal.ZERO), row))))
                .toList();
    }

    private static Money money(BigDecimal amount, PaymentRow like) {
        return Money.of(amount, like.amount().currency().getCurrencyCode());
    }

    /** Whether this try to allocate was made already. */
    boolean isMade(UUID attempt) {
        return entities.createQuery("select count(a) from DepositAllocation a where a.attempt = :attempt", Long.class)
                        .setParameter("attempt", attempt)
                        .getSingleResult()
                > 0;
    }

    /** Takes some of a deposit that is locked for an invoice that is locked. */
    void allocate(Payment deposit, UUID invoice, Money amount, UUID attempt) {
        allocate(deposit, invoice, amount, attempt, watch.person());
    }

    void allocate(Payment deposit, UUID invoice, Money amount, UUID attempt, AccountId by) {
        var allocation = new DepositAllocation(deposit, invoice, amount, attempt, watch.now(), by);
        entities.persist(allocation);
        keep();
        ledger.post(Posting.of(PostingKind.DEPOSIT_ALLOCATED, allocation.id())
                .debit(LedgerAccount.PATIENT_DEPOSIT, deposit.id(), amount)
                .credit(LedgerAccount.PATIENT_RECEIVABLE, invoice, amount));
    }

    /** Takes an allocation back by a counter entry: the deposit has it again, and the invoice is open by as much. */
    void release(DepositAllocation allocation) {
        allocation.release(watch.now(), watch.person());
        keep();
        ledger.post(Posting.of(PostingKind.DEPOSIT_RELEASED, allocation.id())
                .debit(LedgerAccount.PATIENT_RECEIVABLE, allocation.invoice(), allocation.amount())
                .credit(LedgerAccount.PATIENT_DEPOSIT, allocation.deposit(), allocation.amount()));
    }

    DepositAllocation allocation(UUID id) {
        return Optional.ofNullable(entities.find(DepositAllocation.class, id))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    DepositAllocation locked(UUID id) {
        return Optional.ofNullable(entities.find(DepositAllocation.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /** What was taken of a deposit, the latest first. */
    List<AllocationRow> allocations(UUID deposit) {
        return rowsOf(entities.createQuery(
                        "select a from DepositAllocation a where a.deposit = :deposit order by a.allocatedAt desc, a.id desc",
                        DepositAllocation.class)
                .setParameter("deposit", deposit)
                .getResultList());
    }

    /** What one try took of a deposit, in its order. */
    private List<AllocationRow> allocations(UUID deposit, UUID attempt) {
        return rowsOf(entities.createQuery(
                        "select a from DepositAllocation a where a.deposit = :deposit and a.attempt = :attempt order by a.allocatedAt, a.id",
                        DepositAllocation.class)
                .setParameter("deposit", deposit)
                .setParameter("attempt", attempt)
                .getResultList());
    }

    private List<AllocationRow> rowsOf(List<DepositAllocation> found) {
        var bills = invoices.rows(
                found.stream().map(DepositAllocation::invoice).distinct().toList());
        var people = names.of(
                found.stream().map(DepositAllocation::allocatedBy).distinct().toList());
        return found.stream()
                .map(one -> one.row(
                        Optional.ofNullable(bills.get(one.invoice()))
                                .map(InvoiceRow::number)
                                .orElse(""),
                        people.getOrDefault(one.allocatedBy(), "")))
                .toList();
    }

    /** What an invoice has of payments that name none, the latest first. */
    List<PaidPart> partsOf(UUID invoice) {
        var found = entities.createQuery(
                        "select a from DepositAllocation a where a.invoice = :invoice and a.releasedAt is null order by a.allocatedAt desc, a.id desc",
                        DepositAllocation.class)
                .setParameter("invoice", invoice)
                .getResultList();
        var payments = found.stream()
                .map(DepositAllocation::deposit)
                .distinct()
                .map(book::with)
                .toList();
        var known = rows.of(payments).stream().collect(Collectors.toMap(PaymentRow::id, Function.identity()));
        return found.stream()
                .map(one -> new PaidPart(Objects.requireNonNull(known.get(one.deposit())), one.amount()))
                .toList();
    }

    /** What an invoice has of payments that name none, the latest first, with the other invoices that have some. */
    List<SharedPart> sharedBy(UUID invoice) {
        var parts = partsOf(invoice);
        if (parts.isEmpty()) {
            return List.of();
        }
        var elsewhere = entities.createQuery("""
                        select a from DepositAllocation a
                        where a.deposit in :deposits and a.invoice <> :invoice and a.releasedAt is null
                        order by a.allocatedAt, a.id""", DepositAllocation.class)
                .setParameter(
                        "deposits",
                        parts.stream()
                                .map(part -> part.payment().id())
                                .distinct()
                                .toList())
                .setParameter("invoice", invoice)
                .getResultList();
        var bills = invoices.rows(
                elsewhere.stream().map(DepositAllocation::invoice).distinct().toList());
        return parts.stream()
                .map(part -> new SharedPart(
                        part,
                        elsewhere.stream()
                                .filter(one ->
                                        one.deposit().equals(part.payment().id()))
                                .map(DepositAllocation::invoice)
                                .distinct()
                                .flatMap(other -> Optional.ofNullable(bills.get(other)).stream())
                                // a payment is allocated to its own patient's invoices only
                                .filter(bill ->
                                        bill.patient().equals(part.payment().patient()))
                                .map(bill -> new SharedPart.Other(bill.id(), bill.number()))
                                .toList()))
                .toList();
    }

    /** How a payment for several bills was allocated when it came in, whatever became of that later. */
    List<AllocationRow> atFirst(Payment payment) {
        return allocations(payment.id(), payment.attempt());
    }

    /** Every open invoice of a patient, the one that is due first first, with what is left for it of an amount. */
    List<AllocationProposal> proposals(PatientId patient, Money left) {
        var rest = left;
        var proposals = new ArrayList<AllocationProposal>();
        for (var invoice : invoices.issued(patient).stream()
                .filter(row -> row.figures().isOpen()
                        && row.figures().open().currency().equals(left.currency()))
                .sorted(Comparator.comparing(InvoiceRow::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(InvoiceRow::number))
                .toList()) {
            var open = invoice.figures().open().rounded();
            var part = rest.minus(open).isNegative() ? rest : open;
            proposals.add(new AllocationProposal(invoice, part));
            rest = rest.minus(part);
        }
        return proposals;
    }

    private void keep() {
        try {
            entities.flush();
        } catch (PersistenceException above) {
            if (String.valueOf(above.getMessage()).contains("refund_above_payment")) {
                throw DomainException.refused(PaymentRefusal.ABOVE_DEPOSIT);
            }
            throw above;
        }
    }
}
