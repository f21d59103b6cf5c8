package org.ohms.billing.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.invoice.InvoiceRow;
import org.ohms.billing.ledger.Ledger;
import org.ohms.billing.ledger.LedgerAccount;
import org.ohms.billing.ledger.Posting;
import org.ohms.billing.ledger.PostingKind;
import org.ohms.shared.counter.CheckDigit;
import org.ohms.shared.counter.Counters;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.money.Money;

/** The payments there are, and how one is booked. For the use cases of billing: it asks for no permission. */
@ApplicationScoped
public class PaymentBook {
    private static final String SERIAL = "%05d";

    private static final String OF_INVOICE = """
             and (p.invoice = :invoice or exists (select a.id from DepositAllocation a
            where a.deposit = p.id and a.invoice = :invoice and a.releasedAt is null))""";

    @Inject
    EntityManager entities;

    @Inject
    Ledger ledger;

    @Inject
    Counters counters;

    @Inject
    PaymentClock watch;

    /** The payment that one try made, if it made one. */
    public Optional<UUID> of(UUID attempt) {
        return made(attempt).map(Payment::id);
    }

    /**
     * Books what came in through the payment gateway, be it more than is open: money that is there is never turned away.
     *
     * @param invoice locked
     */
    public UUID received(InvoiceRow invoice, UUID attempt, Money amount, String reference) {
        return book(invoice, attempt, Payer.PATIENT, PaymentMethod.GATEWAY, amount, reference, null)
                .id();
    }

    /** Books money for an invoice that is locked. */
    Payment book(
            InvoiceRow invoice,
            UUID attempt,
            Payer payer,
            PaymentMethod method,
            Money amount,
            @Nullable String reference,
            @Nullable UUID drawer) {
        return book(
                new Payment(
                        invoice.patient(),
                        invoice.id(),
                        receipt(),
                        payer,
                        method,
                        amount,
                        reference,
                        drawer,
                        attempt,
                        watch.now(),
                        watch.me()),
                payer.account(),
                invoice.id());
    }

    /** Books money that a patient pays ahead of an invoice: the hospital holds it for them. */
    Payment ahead(
            PatientId patient,
            UUID attempt,
            PaymentMethod method,
            Money amount,
            @Nullable String reference,
            @Nullable UUID drawer) {
        var deposit = new Payment(
                patient,
                null,
                receipt(),
                Payer.PATIENT,
                method,
                amount,
                reference,
                drawer,
                attempt,
                watch.now(),
                watch.me());
        return book(deposit, LedgerAccount.PATIENT_DEPOSIT, deposit.id());
    }

    private Payment book(Payment payment, LedgerAccount from, UUID of) {
        entities.persist(payment);
        entities.flush();
        ledger.post(Posting.of(PostingKind.PAID, payment.id())
                .debit(payment.method().account(), null, payment.amount())
                .credit(from, of, payment.amount()));
        return payment;
    }

    private String receipt() {
        var year = Integer.toString(watch.today().getYear());
        var checked = CheckDigit.append(year + SERIAL.formatted(counters.next("REC-" + year, 1)));
        return "REC-" + year + "-" + checked.substring(year.length());
    }

    /** What a patient paid ahead, the latest first. */
    List<Payment> deposits(PatientId patient) {
        return entities.createQuery(
                        "select p from Payment p where p.patient = :patient and p.invoice is null order by p.takenAt desc, p.id desc",
                        Payment.class)
                .setParameter("patient", patient)
                .getResultList();
    }

    /** The receipts of what a patient paid ahead. */
    public Map<UUID, String> depositReceipts(PatientId patient) {
        return deposits(patient).stream().collect(Collectors.toMap(Payment::id, Payment::receipt));
    }

    /** Whoever comes with the same try waits until this transaction ends. */
    void hold(UUID attempt) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, attempt.toString())
                .getSingleResult();
    }

    Optional<Payment> made(UUID attempt) {
        return entities.createQuery("select p from Payment p where p.attempt = :attempt", Payment.class)
                .setParameter("attempt", attempt)
                .getResultStream()
                .findFirst();
    }

    Payment with(UUID id) {
        return Optional.ofNullable(entities.find(Payment.class, id))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    Payment locked(UUID id) {
        return Optional.ofNullable(entities.find(Payment.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    List<Payment> of(Collection<UUID> invoices) {
        return invoices.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select p from Payment p where p.invoice in :invoices order by p.takenAt desc, p.id desc",
                                Payment.class)
                        .setParameter("invoices", invoices)
                        .getResultList();
    }

    /**
     * As they came in, behind a mark.
     *
     * @param last the one after which it begins; null for the first
     */
    List<Payment> after(@Nullable PatientId patient, @Nullable UUID invoice, @Nullable UUID last, int most) {
        var query = entities.createQuery(
                "select p from Payment p where p.id > :last" + (patient == null ? "" : " and p.patient = :patient")
                        + (invoice == null ? "" : OF_INVOICE) + " order by p.id",
                Payment.class);
        if (patient != null) {
            query.setParameter("patient", patient);
        }
        if (invoice != null) {
            query.setParameter("invoice", invoice);
        }
        return query.setParameter("last", last == null ? Uuids.LEAST : last)
                .setMaxResults(most)
                .getResultList();
    }

    List<Payment> latest(int first, int most) {
        return entities.createQuery("select p from Payment p order by p.takenAt desc, p.id desc", Payment.class)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    long count() {
        return entities.createQuery("select count(p) from Payment p", Long.class)
                .getSingleResult();
    }

    /** What is given back of each of these payments, or asked to be. */
    Map<UUID, BigDecimal> refunded(Collection<UUID> payments) {
        var sums = new HashMap<UUID, BigDecimal>();
        if (!payments.isEmpty()) {
            List<Object[]> rows = entities.createQuery(
                            "select r.payment, sum(r.amount) from Refund r where r.payment in :payments and r.state <> :declined group by r.payment",
                            Object[].class)
                    .setParameter("payments", payments)
                    .setParameter("declined", RefundState.DECLINED)
                    .getResultList();
            rows.forEach(row -> sums.put((UUID) row[0], (BigDecimal) row[1]));
        }
        return sums;
    }

    /** What was allocated of each of these payments to invoices and not taken back. */
    Map<UUID, BigDecimal> allocated(Collection<UUID> payments) {
        var sums = new HashMap<UUID, BigDecimal>();
        if (!payments.isEmpty()) {
            List<Object[]> rows = entities.createQuery(
                            "select a.deposit, sum(a.amount) from DepositAllocation a where a.deposit in :payments and a.releasedAt is null group by a.deposit",
                            Object[].class)
                    .setParameter("payments", payments)
                    .getResultList();
            rows.forEach(row -> sums.put((UUID) row[0], (BigDecimal) row[1]));
        }
        return sums;
    }
}
