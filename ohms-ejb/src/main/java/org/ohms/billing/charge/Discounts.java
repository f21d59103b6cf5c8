package org.ohms.billing.charge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.price.Discount;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.money.Money;

/** How discounts that people give are worked out and written down. Asks for no permission. */
@ApplicationScoped
class Discounts {
    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final BigDecimal LEAST = new BigDecimal("0.0001");
    private static final int DECIMALS = 4;

    @Inject
    ChargeBook book;

    @Inject
    ChargeClerk clerk;

    @Inject
    ChargeRules rules;

    @Inject
    DiscountSettings settings;

    /** Percent of each, or an amount off all of them, which is parted over them by what they come to. */
    void give(
            PatientId patient,
            List<Charge> charges,
            Discount.@Nullable Kind kind,
            @Nullable BigDecimal figure,
            @Nullable String reason) {
        var refusals = new Refusals();
        Rules.chosen(kind, "discountKind", refusals);
        refusals.when(
                kind == Discount.Kind.EACH,
                Refusal.of(CommonRefusal.NOT_ALLOWED).at("discountKind"));
        Rules.chosen(figure, "discountFigure", refusals);
        var why = Rules.required(reason, "discountReason", refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var given = Objects.requireNonNull(figure);
        var parts = kind == Discount.Kind.PERCENT ? percent(charges, given) : parted(charges, given);
        var off = parts.entrySet().stream()
                .map(part -> part.getKey().taken(part.getValue()))
                .reduce(alone(patient, charges), BigDecimal::add);
        var aboveLimit = settings.takesTwo(off);
        parts.forEach((charge, discount) -> {
            charge.discount(discount.kind(), discount.figure(), aboveLimit, clerk.me());
            clerk.noteDiscount(
                    charge, aboveLimit ? ChargeChange.What.DISCOUNT_ASKED : ChargeChange.What.DISCOUNTED, why);
        });
        book.keep();
    }

    /** What was taken off by hand already, by nobody but one: a large discount is not given in small ones. */
    private BigDecimal alone(PatientId patient, List<Charge> but) {
        return book.openCharges(patient).stream()
                .filter(charge -> !but.contains(charge))
                .map(Charge::givenAlone)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<Charge, Discount> percent(List<Charge> charges, BigDecimal percent) {
        var refusals = new Refusals();
        refusals.when(
                percent.compareTo(LEAST) < 0
                        || percent.compareTo(HUNDRED) > 0
                        || percent.stripTrailingZeros().scale() > DECIMALS,
                Refusal.of(CommonRefusal.OUT_OF_RANGE)
                        .at("discountFigure")
                        .with("min", LEAST)
                        .with("max", HUNDRED));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var parts = new LinkedHashMap<Charge, Discount>();
        charges.forEach(charge -> parts.put(charge, new Discount(Discount.Kind.PERCENT, percent, "")));
        return parts;
    }

    private static Map<Charge, Discount> parted(List<Charge> charges, BigDecimal amount) {
        var weights = charges.stream().map(Charge::gross).toList();
        var currency = weights.get(0).currency();
        if (weights.stream().anyMatch(one -> !one.currency().equals(currency))) {
            throw DomainException.refused(ChargeRefusal.CURRENCIES);
        }
        var all = weights.stream().reduce(Money.zero(currency.getCurrencyCode()), Money::plus);
        var whole = Money.of(amount, currency.getCurrencyCode());
        var refusals = new Refusals();
        refusals.when(
                amount.signum() <= 0
                        || all.minus(whole).isNegative()
                        || whole.amount().compareTo(amount) != 0
                        || !whole.equals(whole.rounded()),
                Refusal.of(CommonRefusal.OUT_OF_RANGE)
                        .at("discountFigure")
                        .with("min", BigDecimal.ONE.movePointLeft(currency.getDefaultFractionDigits()))
                        .with("max", all.amount().stripTrailingZeros().toPlainString()));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var shares = whole.split(weights);
        var parts = new LinkedHashMap<Charge, Discount>();
        for (var i = 0; i < charges.size(); i++) {
            if (!shares.get(i).isZero()) {
                parts.put(
                        charges.get(i),
                        new Discount(Discount.Kind.WHOLE, shares.get(i).amount(), ""));
            }
        }
        return parts;
    }

    /** A second person agrees to it. */
    void agree(Charge charge) {
        charge.insistOnWaiting();
        charge.agree(clerk.me());
        clerk.noteDiscount(charge, ChargeChange.What.DISCOUNT_AGREED, null);
        book.keep();
    }

    /** A second person does not agree to it. */
    void decline(Charge charge) {
        charge.insistOnWaiting();
        clerk.noteDiscount(charge, ChargeChange.What.DISCOUNT_DECLINED, null);
        charge.withdrawDiscount(listed(charge));
        book.keep();
    }

    void withdraw(Charge charge, @Nullable String reason) {
        var refusals = new Refusals();
        var why = Rules.required(reason, "withdrawReason", refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        charge.insistOnGiven();
        clerk.noteDiscount(charge, ChargeChange.What.DISCOUNT_WITHDRAWN, why);
        charge.withdrawDiscount(listed(charge));
        book.keep();
    }

    /** What the price list takes off by itself; nothing where its price is no longer that of the charge. */
    private @Nullable Discount listed(Charge charge) {
        var price = rules.priced(charge, charge.code(), new Refusals());
        return price == null || !charge.costs(price) ? null : price.discount();
    }
}
