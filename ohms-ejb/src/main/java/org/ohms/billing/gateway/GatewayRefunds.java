package org.ohms.billing.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ohms.billing.ledger.Ledger;
import org.ohms.billing.ledger.LedgerAccount;
import org.ohms.billing.ledger.Posting;
import org.ohms.billing.ledger.PostingKind;
import org.ohms.billing.payment.RefundEvent;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;

/** What gateways are asked to give back. It is noted with the agreement, and in the books once it is given back. */
@ApplicationScoped
class GatewayRefunds {
    private static final int MOST = 50;

    @Inject
    EntityManager entities;

    @Inject
    Attempts attempts;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    void on(@Observes RefundEvent.Agreed agreed) {
        entities.persist(new GatewayRefund(agreed, attempts.gatewayOf(agreed.attempt()), clock.instant()));
        entities.flush();
    }

    /** Those that nobody has brought to an end, the oldest first. */
    List<UUID> open() {
        return entities.createQuery(
                        "select r.id from GatewayRefund r where r.state in :open order by r.begunAt, r.id", UUID.class)
                .setParameter("open", List.of(GatewayRefundState.WAITING, GatewayRefundState.SENT))
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Those that the gateway could not make, the oldest first. */
    List<GatewayRefund> failed() {
        return entities.createQuery(
                        "select r from GatewayRefund r where r.state = :failed order by r.begunAt, r.id",
                        GatewayRefund.class)
                .setParameter("failed", GatewayRefundState.FAILED)
                .setMaxResults(MOST)
                .getResultList();
    }

    GatewayRefund locked(UUID id) {
        return Optional.ofNullable(entities.find(GatewayRefund.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    Optional<UUID> named(String gateway, String reference) {
        return entities.createQuery(
                        "select r.id from GatewayRefund r where r.gateway = :gateway and r.reference = :reference",
                        UUID.class)
                .setParameter("gateway", gateway)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /** What is known now becomes what is booked: once, whoever brings the news and however often. */
    void settle(UUID id, Outcome outcome) {
        var refund = locked(id);
        switch (outcome) {
            case REFUNDED -> {
                if (refund.arrive(clock.instant())) {
                    book(refund, LedgerAccount.GATEWAY_CLEARING);
                }
            }
            case REFUND_FAILED -> refund.fail();
            default -> {}
        }
        entities.flush();
    }

    /** It is paid out from there. */
    void book(GatewayRefund refund, LedgerAccount from) {
        ledger.post(Posting.of(PostingKind.REFUND_PAID, refund.id())
                .debit(LedgerAccount.REFUNDS, null, refund.amount())
                .credit(from, null, refund.amount()));
    }
}
