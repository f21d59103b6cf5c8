package org.ohms.billing.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.invoice.InvoiceBook;
import org.ohms.billing.payment.PaymentBook;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;

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
    Clock clock;

    void add(PaymentAttempt attempt) {
        try {
            entities.persist(attempt);
            entities.flush();
        } catch (PersistenceException twice) {
            if (String.valueOf(twice.getMessage()).contains("payment_attempt_running")) {
                throw DomainException.refused(GatewayRefusal.RUNNING);
            }
            throw twice;
        }
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

    UUID invoiceOf(UUID id) {
        return with(id).invoice();
    }

    String gatewayOf(UUID id) {
        return with(id).gateway();
    }

    private PaymentAttempt with(UUID id) {
        return Optional.ofNullable(entities.find(PaymentAttempt.class, id))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /** The tries for an invoice, the latest first. */
    List<PaymentAttempt> of(UUID invoice) {
        return entities.createQuery(
                        "select a from PaymentAttempt a where a.invoice = :invoice order by a.begunAt desc, a.id desc",
                        PaymentAttempt.class)
                .setParameter("invoice", invoice)
                .setMaxResults(MOST)
                .getResultList();
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
            case PAID -> {
                var invoice = invoices.lock(attempt.invoice());
                if (attempt.pay(clock.instant())) {
                    var reference = attempt.reference();
                    payments.received(invoice, attempt.id(), attempt.amount(), reference == null ? "" : reference);
                }
            }
            case FAILED -> attempt.fail(clock.instant());
            default -> {}
        }
        entities.flush();
    }
}
