package org.ohms.billing.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ohms.billing.ledger.Ledger;
import org.ohms.billing.ledger.LedgerAccount;
import org.ohms.billing.ledger.Posting;
import org.ohms.billing.ledger.PostingKind;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.money.Money;

/** What was given back, and how that is booked. */
@ApplicationScoped
class Refunds {
    @Inject
    EntityManager entities;

    @Inject
    PaymentBook book;

    @Inject
    Drawers drawers;

    @Inject
    Ledger ledger;

    @Inject
    PaymentClock watch;

    @Inject
    Event<RefundEvent> agreed;

    /** What can be given back of a payment still: what was allocated of a deposit cannot. */
    Money left(Payment payment) {
        var only = List.of(payment.id());
        var gone = book.refunded(only)
                .getOrDefault(payment.id(), BigDecimal.ZERO)
                .add(book.allocated(only).getOrDefault(payment.id(), BigDecimal.ZERO));
        return payment.amount().minus(Money.of(gone, payment.amount().currency().getCurrencyCode()));
    }

    Refund ask(Payment payment, Money amount, String why, boolean aboveLimit) {
        var refund = new Refund(payment, amount, why, aboveLimit, watch.now(), watch.person());
        entities.persist(refund);
        keep();
        return refund;
    }

    /**
     * Gives it back the way it came: cash out of the drawer of whoever gives it, what came through the gateway by the
     * gateway, which is in the books once the gateway says so.
     */
    void pay(Refund refund, Payment payment) {
        UUID from = null;
        if (payment.method() == PaymentMethod.CASH) {
            var drawer = drawers.mine(refund.amount());
            if (drawers.row(drawer).expected().minus(refund.amount()).isNegative()) {
                throw DomainException.refused(PaymentRefusal.ABOVE_DRAWER);
            }
            from = drawer.id();
        }
        refund.pay(from, watch.now(), watch.person());
        keep();
        ledger.post(refund.on(Posting.of(PostingKind.REFUND_AGREED, refund.id()))
                .credit(LedgerAccount.REFUNDS, null, refund.amount()));
        if (payment.method() == PaymentMethod.GATEWAY) {
            agreed.fire(new RefundEvent.Agreed(refund.id(), refund.patient(), payment.attempt(), refund.amount()));
            return;
        }
        ledger.post(Posting.of(PostingKind.REFUND_PAID, refund.id())
                .debit(LedgerAccount.REFUNDS, null, refund.amount())
                .credit(payment.method().refundedFrom(), null, refund.amount()));
    }

    void decline(Refund refund) {
        refund.decline(watch.now(), watch.person());
        keep();
    }

    List<Refund> waiting() {
        return entities.createQuery(
                        "select r from Refund r where r.state = :asked order by r.askedAt, r.id", Refund.class)
                .setParameter("asked", RefundState.ASKED)
                .getResultList();
    }

    List<Refund> of(UUID invoice) {
        return entities.createQuery(
                        "select r from Refund r where r.invoice = :invoice order by r.askedAt desc, r.id desc",
                        Refund.class)
                .setParameter("invoice", invoice)
                .getResultList();
    }

    List<Refund> ofPayment(UUID payment) {
        return entities.createQuery(
                        "select r from Refund r where r.payment = :payment order by r.askedAt desc, r.id desc",
                        Refund.class)
                .setParameter("payment", payment)
                .getResultList();
    }

    Refund with(UUID id) {
        return Optional.ofNullable(entities.find(Refund.class, id))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    Refund locked(UUID id) {
        return Optional.ofNullable(entities.find(Refund.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    private void keep() {
        try {
            entities.flush();
        } catch (PersistenceException above) {
            if (String.valueOf(above.getMessage()).contains("refund_above_payment")) {
                throw DomainException.refused(PaymentRefusal.ABOVE_PAYMENT);
            }
            throw above;
        }
    }
}
