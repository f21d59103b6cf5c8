package org.ohms.billing.payment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusals;

/**
 * Gives money back, the way it came and never more than came. Up to a limit one person does it; above it one asks and
 * another agrees.
 */
@Stateless
public class RefundDesk {
    @Inject
    PaymentBook book;

    @Inject
    Refunds refunds;

    @Inject
    PaymentRows rows;

    @Inject
    PaymentAccess access;

    @Inject
    RefundSettings settings;

    /**
     * Gives some of a payment back, or asks for a second person to agree.
     *
     * @return the refund
     * @throws DomainException REFUSED for more than was paid and not given back
     */
    @RolesAllowed("refund.pay")
    public UUID refund(UUID payment, @Nullable BigDecimal amount, @Nullable String reason) {
        access.locked(book.with(payment));
        var paid = book.locked(payment);
        var refusals = new Refusals();
        var why = Rules.required(reason, "reason", refusals);
        var most = refunds.left(paid);
        var wanted = DeskAmounts.read(amount, most, refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        if (most.minus(wanted).isNegative() || paid.payer() != Payer.PATIENT) {
            throw DomainException.refused(PaymentRefusal.ABOVE_PAYMENT);
        }
        var refund = refunds.ask(paid, wanted, why, settings.takesTwo(wanted));
        if (!refund.isAboveLimit()) {
            refunds.pay(refund, paid);
        }
        return refund.id();
    }

    /** What waits for a second person, the oldest first. */
    @RolesAllowed("refund.approve")
    public List<RefundRow> waiting() {
        var waiting = rows.refunds(refunds.waiting());
        access.listed(waiting.stream().map(RefundRow::patient).toList());
        return waiting;
    }

    /** What was given back on an invoice, or waits to be. */
    @RolesAllowed("invoice.read")
    public List<RefundRow> of(UUID invoice) {
        access.opened(invoice);
        return rows.refunds(refunds.of(invoice));
    }

    /**
     * Agrees, and gives it back.
     *
     * @throws DomainException REFUSED for whoever asked for it
     */
    @RolesAllowed("refund.approve")
    public void approve(UUID id) {
        access.locked(book.with(refunds.with(id).payment()));
        var refund = refunds.locked(id);
        refunds.pay(refund, book.locked(refund.payment()));
    }

    /** Does not agree: nothing is given back. */
    @RolesAllowed("refund.approve")
    public void decline(UUID id) {
        access.locked(book.with(refunds.with(id).payment()));
        refunds.decline(refunds.locked(id));
    }
}
