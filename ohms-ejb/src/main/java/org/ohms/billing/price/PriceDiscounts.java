package org.ohms.billing.price;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.money.Money;

/** Keeps what price lists take off by themselves: put on a draft, published with it, and as it is from then on. */
@Stateless
public class PriceDiscounts {
    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final BigDecimal MOST = new BigDecimal("9999999");
    private static final BigDecimal LEAST = new BigDecimal("0.0001");
    private static final int DECIMALS = 4;

    @Inject
    PriceLists lists;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** What a list takes off; what is for all of it first, then by service. */
    @RolesAllowed("price.read")
    public List<PriceDiscountRow> of(UUID list) {
        audit.object("PriceList", list);
        return lists.discounts(lists.with(list).id()).stream()
                .map(PriceDiscount::row)
                .toList();
    }

    /**
     * Puts a discount on the draft.
     *
     * @throws DomainException INVALID with everything that is wrong; REFUSED where one for the same holds on some of its days
     */
    @RolesAllowed("price.manage")
    public void put(UUID list, PriceDiscountDraft wanted) {
        var draft = drafted(list);
        var refusals = new Refusals();
        var code = Rules.optional(wanted.code(), "discountCode", 40, refusals);
        var service = code == null ? null : code.toUpperCase(Locale.ROOT);
        refusals.when(
                service != null && lists.price(draft.id(), service).isEmpty(),
                Refusal.of(PriceRefusal.NOT_ON_LIST).at("discountCode"));
        var kind = wanted.kind();
        Rules.chosen(kind, "discountKind", refusals);
        refusals.when(
                kind == Discount.Kind.WHOLE,
                Refusal.of(CommonRefusal.NOT_ALLOWED).at("discountKind"));
        refusals.when(
                kind == Discount.Kind.EACH && service == null,
                Refusal.of(PriceRefusal.DISCOUNT_NEEDS_SERVICE).at("discountCode"));
        var figure = figure(wanted.figure(), kind, draft.currency(), refusals);
        var name = Rules.required(wanted.name(), "discountName", refusals);
        refusals.when(
                wanted.selfPay() && draft.scope().payer() != null,
                Refusal.of(CommonRefusal.NOT_ALLOWED).at("discountSelfPay"));
        var from = wanted.validFrom();
        var until = wanted.validUntil();
        refusals.when(
                from != null && until != null && until.isBefore(from),
                Refusal.of(CommonRefusal.OUT_OF_RANGE)
                        .at("discountUntil")
                        .with("min", String.valueOf(from))
                        .with("max", ""));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        lists.add(new PriceDiscount(
                draft.id(),
                service,
                new Discount(Objects.requireNonNull(kind), figure, name),
                wanted.selfPay(),
                from,
                until,
                clock.instant()));
        lists.keep();
    }

    private static BigDecimal figure(
            @Nullable BigDecimal given, Discount.@Nullable Kind kind, String currency, Refusals refusals) {
        Rules.chosen(given, "discountFigure", refusals);
        if (given == null) {
            return BigDecimal.ZERO;
        }
        var percent = kind != Discount.Kind.EACH;
        var most = percent ? HUNDRED : MOST;
        refusals.when(
                given.compareTo(LEAST) < 0 || given.compareTo(most) > 0,
                Refusal.of(CommonRefusal.OUT_OF_RANGE)
                        .at("discountFigure")
                        .with("min", LEAST)
                        .with("max", most));
        var decimals = percent ? DECIMALS : Money.zero(currency).currency().getDefaultFractionDigits();
        refusals.when(
                given.stripTrailingZeros().scale() > decimals,
                Refusal.of(PriceRefusal.TOO_FINE).at("discountFigure").with("decimals", decimals));
        return given;
    }

    /** Takes a discount off the draft. */
    @RolesAllowed("price.manage")
    public void remove(UUID list, UUID discount) {
        var draft = drafted(list);
        lists.remove(lists.discount(discount)
                .filter(one -> one.list().equals(draft.id()))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND)));
        lists.keep();
    }

    private PriceList drafted(UUID list) {
        audit.object("PriceList", list);
        return lists.draft(list);
    }
}
