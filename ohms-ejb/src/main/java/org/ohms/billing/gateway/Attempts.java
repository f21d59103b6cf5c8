package org.ohms.billing.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.invoice.InvoiceBook;
import org.ohms.billing.invoice.InvoiceRow;
import org.ohms.billing.payment.JointPayments;
import org.ohms.billing.payment.PaymentBook;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.money.Money;

/** The tries to pay online, and how one is settled: once, whoever brings the news and however often. */
@ApplicationScoped
class Attempts {
    private static final int MOST = 50;

    @Inject
    EntityManager entities;

    @Inject
    InvoiceBook invoices;

    @Inject
    PaymentBook payments;

    @Inject
    JointPayments together;

    @Inject
    Clock clock;

    /**
     * Keeps a try.
     *
     * @param bills what it is for, in their order
     */
    void add(PaymentAttempt attempt, List<AttemptBill> bills) {
        try {
            entities.persist(attempt);
            entities.flush();
            // the database names the one bill of a try that has one
            if (attempt.invoice() == null) {
                for (var place = 1; place <= bills.size(); place++) {
                    add(attempt, bills.get(place - 1), place);
                }
            }
        } catch (PersistenceException twice) {
            if (String.valueOf(twice.getMessage()).contains("payment_attempt_running")) {
                throw DomainException.refused(GatewayRefusal.RUNNING);
            }
            throw twice;
        }
    }

    private void add(PaymentAttempt attempt, AttemptBill bill, int place) {
        entities.createNativeQuery("""
                        insert into payment_attempt_bill (attempt_id, invoice_id, patient_id, place, amount, running)
                        values (cast(?1 as uuid), cast(?2 as uuid), cast(?3 as uuid), ?4, ?5, true)""")
                .setParameter(1, attempt.id().toString())
                .setParameter(2, bill.invoice().toString())
                .setParameter(3, attempt.patient().toString())
                .setParameter(4, place)
                .setParameter(5, bill.amount().amount())
                .executeUpdate();
    }

    /** What a try is for, in its order. */
    List<AttemptBill> bills(PaymentAttempt attempt) {
        List<?> found = entities.createNativeQuery("""
                        select cast(invoice_id as text), amount from payment_attempt_bill
                        where attempt_id = cast(?1 as uuid) order by place""")
                .setParameter(1, attempt.id().toString())
                .getResultList();
        var currency = attempt.amount().currency().getCurrencyCode();
        return found.stream()
                .map(Object[].class::cast)
                .map(row -> new AttemptBill(
                        UUID.fromString(String.valueOf(row[0])), Money.of((BigDecimal) row[1], currency)))
                .toList();
    }

    PaymentAttempt locked(UUID id) {
        return Optional.ofNullable(entities.find(PaymentAttempt.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    Optional<PatientId> patientOf(UUID id) {
        return Optional.ofNullable(entities.find(PaymentAttempt.class, id)).map(PaymentAttempt::patient);
    }

    Optional<UUID> named(String gateway, String reference) {
        return entities.createQuery(
                        "select a.id from PaymentAttempt a where a.gateway = :gateway and a.reference = :reference",
                        UUID.class)
                .setParameter("gateway", gateway)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /** The try that the gateway calls so, be it by its page or by the payment itself. */
    Optional<PaymentAttempt> meant(String gateway, @Nullable String intent) {
        return intent == null
                ? Optional.empty()
                : entities.createQuery(
                                "select a from PaymentAttempt a where a.gateway = :gateway and (a.intent = :intent or a.reference = :intent)",
                                PaymentAttempt.class)
                        .setParameter("gateway", gateway)
                        .setParameter("intent", intent)
                        .getResultStream()
                        .findFirst();
    }

    /** The bill it is for; of several, the first. */
    UUID invoiceOf(UUID id) {
        return bills(with(id)).get(0).invoice();
    }

    boolean isOnlyFor(UUID id, UUID invoice) {
        return with(id).isOnlyFor(invoice);
    }

    String gatewayOf(UUID id) {
        return with(id).gateway();
    }

    PaymentAttempt with(UUID id) {
        return Optional.ofNullable(entities.find(PaymentAttempt.class, id))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /** The tries for an invoice, alone or together with others, the latest first. */
    List<PaymentAttempt> of(UUID invoice) {
        List<?> ids = entities.createNativeQuery("""
                        select cast(a.id as text) from payment_attempt_bill b join payment_attempt a on a.id = b.attempt_id
                        where b.invoice_id = cast(?1 as uuid) order by a.begun_at desc, a.id desc limit ?2""")
                .setParameter(1, invoice.toString())
                .setParameter(2, MOST)
                .getResultList();
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select a from PaymentAttempt a where a.id in :ids order by a.begunAt desc, a.id desc",
                                PaymentAttempt.class)
                        .setParameter(
                                "ids",
                                ids.stream()
                                        .map(id -> UUID.fromString(String.valueOf(id)))
                                        .toList())
                        .getResultList();
    }

    /** The tries for any of these invoices, alone or together with others, of which nobody knows yet what became. */
    List<PaymentAttempt> running(Collection<UUID> invoices) {
        List<?> found = entities.createNativeQuery("""
                        select a.* from payment_attempt a where a.id in (select b.attempt_id from payment_attempt_bill b
                            where b.running and b.invoice_id = any (cast(?1 as uuid[])))""", PaymentAttempt.class)
                .setParameter(1, list(invoices))
                .getResultList();
        return found.stream().map(PaymentAttempt.class::cast).toList();
    }

    /** Those of these invoices of which nobody knows yet what became of a payment online. */
    Set<UUID> waiting(Collection<UUID> invoices) {
        List<?> found =
                entities.createNativeQuery("""
                        select cast(invoice_id as text) from payment_attempt_bill
                        where running and invoice_id = any (cast(?1 as uuid[]))""").setParameter(1, list(invoices)).getResultList();
        return found.stream().map(id -> UUID.fromString(String.valueOf(id))).collect(Collectors.toSet());
    }

    private static String list(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /** Those of which nobody knows what became, begun before a moment, the oldest first. */
    List<UUID> unsettled(Instant before) {
        return entities.createQuery(
                        "select a.id from PaymentAttempt a where a.settledAt is null and a.begunAt < :before order by a.begunAt, a.id",
                        UUID.class)
                .setParameter("before", before)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Those that are paid and whose way of paying is to be kept, the oldest first. */
    List<UUID> toKeep() {
        return entities.createQuery("""
                        select a.id from PaymentAttempt a where a.keeps = true and a.keptAt is null and a.state = :paid
                        order by a.begunAt, a.id""", UUID.class)
                .setParameter("paid", AttemptState.PAID)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Takes the event in, if it is not known; what is told twice is told once. */
    boolean take(String gateway, GatewayEvent event) {
        return entities.createNativeQuery("""
                        insert into gateway_event (gateway, event, reference, outcome, received_at)
                        values (?1, ?2, ?3, ?4, cast(?5 as timestamptz)) on conflict (gateway, event) do nothing""")
                        .setParameter(1, gateway)
                        .setParameter(2, event.id())
                        .setParameter(3, event.reference())
                        .setParameter(4, event.outcome().name())
                        .setParameter(5, clock.instant().toString())
                        .executeUpdate()
                == 1;
    }

    /** What is known now becomes what is booked. Paid is booked even when less, or nothing, is open. */
    void settle(UUID id, Outcome outcome, @Nullable String intent) {
        var attempt = locked(id);
        attempt.means(intent);
        switch (outcome) {
            case PAID -> pay(attempt);
            case FAILED -> attempt.fail(clock.instant());
            default -> {}
        }
        entities.flush();
    }

    private void pay(PaymentAttempt attempt) {
        var only = attempt.invoice();
        var reference = Objects.requireNonNullElse(attempt.reference(), "");
        if (only != null) {
            var invoice = invoices.lock(only);
            if (attempt.pay(clock.instant())) {
                payments.received(invoice, attempt.id(), attempt.amount(), reference);
            }
            return;
        }
        var bills = bills(attempt);
        var locked = lock(bills);
        if (attempt.pay(clock.instant())) {
            together.received(
                    attempt.patient(),
                    attempt.id(),
                    attempt.amount(),
                    reference,
                    Objects.requireNonNull(attempt.begunBy()),
                    bills.stream()
                            .map(bill -> new JointPayments.Part(
                                    Objects.requireNonNull(locked.get(bill.invoice())), bill.amount()))
                            .toList());
        }
    }

    /** Whoever holds several bills takes them in one order. */
    private Map<UUID, InvoiceRow> lock(List<AttemptBill> bills) {
        return bills.stream()
                .map(AttemptBill::invoice)
                .sorted()
                .collect(Collectors.toMap(Function.identity(), invoices::lock, (one, same) -> one, LinkedHashMap::new));
    }
}
