package org.ohms.billing.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.invoice.InvoiceRow;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.money.Money;

/** Takes money for an invoice, at the desk or as another system tells of it: once, and never more than is open. */
@ApplicationScoped
class PaymentTaking {
    private static final int REFERENCE = 80;

    @Inject
    PaymentBook book;

    @Inject
    Drawers drawers;

    @Inject
    PaymentAccess access;

    /** @param atADrawer whether cash may be taken: it goes into the drawer of whoever takes it */
    UUID take(TakePayment wanted, boolean atADrawer) {
        var invoice = access.locked(wanted.invoice());
        var before = book.made(wanted.attempt());
        if (before.isPresent()) {
            return same(before.get(), wanted);
        }
        var refusals = new Refusals();
        Rules.chosen(wanted.payer(), "payer", refusals);
        Rules.chosen(wanted.method(), "method", refusals);
        var payer = wanted.payer() == null ? Payer.PATIENT : wanted.payer();
        var method = wanted.method() == null ? PaymentMethod.CASH : wanted.method();
        refusals.when(
                !method.isAtTheDesk() || method == PaymentMethod.CASH && !atADrawer,
                Refusal.of(CommonRefusal.NOT_ALLOWED).at("method"));
        refusals.when(
                payer == Payer.INSURER && method != PaymentMethod.TRANSFER,
                Refusal.of(PaymentRefusal.INSURER_TRANSFERS).at("method"));
        var reference = Rules.optional(wanted.reference(), "reference", REFERENCE, refusals);
        refusals.when(
                method.needsReference() && reference == null,
                Refusal.of(CommonRefusal.REQUIRED).at("reference"));
        var amount = amount(wanted.amount(), invoice, refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        insistOnOpen(
                payer == Payer.PATIENT
                        ? invoice.figures().open()
                        : invoice.figures().insurerOpen(),
                amount);
        var drawer = method == PaymentMethod.CASH
                ? drawers.mine(invoice.figures().open()).id()
                : null;
        return book.book(invoice, wanted.attempt(), payer, method, amount, reference, drawer)
                .id();
    }

    private static UUID same(Payment before, TakePayment wanted) {
        if (!before.invoice().equals(wanted.invoice())
                || wanted.amount() == null
                || before.amount().amount().compareTo(wanted.amount()) != 0) {
            throw DomainException.refused(PaymentRefusal.OTHER_ATTEMPT);
        }
        return before.id();
    }

    private static Money amount(@Nullable BigDecimal given, InvoiceRow invoice, Refusals refusals) {
        var open = invoice.figures().open();
        refusals.when(given == null, Refusal.of(CommonRefusal.REQUIRED).at("amount"));
        refusals.when(
                given != null && given.signum() <= 0,
                Refusal.of(CommonRefusal.OUT_OF_RANGE)
                        .at("amount")
                        .with("min", "0.01")
                        .with("max", open.amount().stripTrailingZeros().toPlainString()));
        var money = Money.of(
                given == null ? BigDecimal.ZERO : given, open.currency().getCurrencyCode());
        refusals.when(
                given != null && (money.amount().compareTo(given) != 0 || !money.equals(money.rounded())),
                Refusal.of(PaymentRefusal.TOO_FINE)
                        .at("amount")
                        .with("decimals", open.currency().getDefaultFractionDigits()));
        return money;
    }

    private static void insistOnOpen(Money open, Money amount) {
        if (open.amount().signum() <= 0) {
            throw DomainException.refused(PaymentRefusal.PAID_ALREADY);
        }
        if (open.minus(amount).isNegative()) {
            throw new DomainException(
                    DomainException.Kind.REFUSED,
                    List.of(Refusal.of(PaymentRefusal.ABOVE_OPEN)
                            .at("amount")
                            .with(
                                    "open",
                                    open.rounded().amount().stripTrailingZeros().toPlainString())));
        }
    }
}
