package org.ohms.billing.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.money.Money;

/**
 * Takes money for an invoice, at the desk or as another system tells of it: once, and never more than is open. At the
 * desk it is also taken ahead of an invoice.
 */
@ApplicationScoped
class PaymentTaking {
    private static final int REFERENCE = 80;

    @Inject
    PaymentBook book;

    @Inject
    Drawers drawers;

    @Inject
    PaymentAccess access;

    @Inject
    PaymentClock watch;

    /** @param atADrawer whether cash may be taken: it goes into the drawer of whoever takes it */
    UUID take(TakePayment wanted, boolean atADrawer) {
        var invoice = access.locked(wanted.invoice());
        var before = book.made(wanted.attempt());
        if (before.isPresent()) {
            return same(before.get(), wanted.invoice(), invoice.patient(), wanted.amount());
        }
        var refusals = new Refusals();
        Rules.chosen(wanted.payer(), "payer", refusals);
        var payer = wanted.payer() == null ? Payer.PATIENT : wanted.payer();
        var method = method(wanted.method(), atADrawer, refusals);
        refusals.when(
                payer == Payer.INSURER && !method.isOfInsurers(),
                Refusal.of(PaymentRefusal.INSURER_TRANSFERS).at("method"));
        var reference = reference(wanted.reference(), method, atADrawer, refusals);
        var open = invoice.figures().open();
        var amount = DeskAmounts.read(wanted.amount(), open, refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        DeskAmounts.insistOnOpen(
                payer == Payer.PATIENT ? open : invoice.figures().insurerOpen(), amount);
        return book.book(invoice, wanted.attempt(), payer, method, amount, reference, drawer(method, open))
                .id();
    }

    /** Takes money ahead of an invoice, at a desk. */
    UUID ahead(TakeDeposit wanted) {
        access.opened(wanted.patient());
        book.hold(wanted.attempt());
        var before = book.made(wanted.attempt());
        if (before.isPresent()) {
            return same(before.get(), null, wanted.patient(), wanted.amount());
        }
        var refusals = new Refusals();
        var method = method(wanted.method(), true, refusals);
        var reference = reference(wanted.reference(), method, true, refusals);
        var most = Money.of(DeskAmounts.MOST, watch.currency());
        var amount = DeskAmounts.readAtMost(wanted.amount(), most, refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        return book.ahead(wanted.patient(), wanted.attempt(), method, amount, reference, drawer(method, most))
                .id();
    }

    private static PaymentMethod method(@Nullable PaymentMethod chosen, boolean atADrawer, Refusals refusals) {
        Rules.chosen(chosen, "method", refusals);
        var method = chosen == null ? PaymentMethod.CASH : chosen;
        refusals.when(
                !method.isAtTheDesk() || method == PaymentMethod.CASH && !atADrawer,
                Refusal.of(CommonRefusal.NOT_ALLOWED).at("method"));
        return method;
    }

    /** @param atADesk whether the slip is at hand, so that it may be entered after the money was taken */
    private static @Nullable String reference(
            @Nullable String given, PaymentMethod method, boolean atADesk, Refusals refusals) {
        var reference = said(given, refusals);
        refusals.when(
                reference == null && method.needsReference() && !(atADesk && method.mayFollow()),
                Refusal.of(CommonRefusal.REQUIRED).at("reference"));
        return reference;
    }

    /** What others call a payment, as somebody entered it. */
    static @Nullable String said(@Nullable String given, Refusals refusals) {
        return Rules.optional(given, "reference", REFERENCE, refusals);
    }

    private @Nullable UUID drawer(PaymentMethod method, Money like) {
        return method == PaymentMethod.CASH ? drawers.mine(like).id() : null;
    }

    private static UUID same(Payment before, @Nullable UUID invoice, PatientId patient, @Nullable BigDecimal amount) {
        if (!Objects.equals(before.invoice(), invoice)
                || !before.patient().equals(patient)
                || amount == null
                || before.amount().amount().compareTo(amount) != 0) {
            throw DomainException.refused(PaymentRefusal.OTHER_ATTEMPT);
        }
        return before.id();
    }
}
