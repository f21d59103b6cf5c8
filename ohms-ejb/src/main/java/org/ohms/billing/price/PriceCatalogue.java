package org.ohms.billing.price;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.records.coding.Rules;
import org.ohms.shared.counter.Counters;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.money.Money;

/** Keeps what services cost: a draft begins as what holds now, is changed, and published with the day it holds from. */
@Stateless
public class PriceCatalogue {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9.-]{0,39}");
    private static final BigDecimal MOST = new BigDecimal("9999999");
    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final int TAX_DECIMALS = 4;

    @Inject
    PriceLists lists;

    @Inject
    Counters counters;

    @Inject
    PriceKeeper keeper;

    @Inject
    AuditTrail audit;

    /** The draft first, where there is one; then the published ones, the newest first. */
    @RolesAllowed("price.read")
    public List<PriceListRow> lists() {
        var all = new ArrayList<PriceList>();
        lists.draft().ifPresent(all::add);
        all.addAll(lists.published());
        return keeper.rows(all);
    }

    /** The payers whose contracts may have a list, by name. */
    @RolesAllowed("price.read")
    public List<PriceChoice> payers() {
        return keeper.payers();
    }

    /** The places that may have a list, by name. */
    @RolesAllowed("price.read")
    public List<PriceChoice> places() {
        return keeper.places();
    }

    /** What a list says, by name. */
    @RolesAllowed("price.read")
    public List<PriceRow> prices(UUID list) {
        return lists.rows(lists.with(list));
    }

    /** Begins a draft for everybody. */
    @RolesAllowed("price.manage")
    public UUID draft() {
        return draft(PriceScope.everybody());
    }

    /**
     * Begins a draft for a payer's contract, a place, or both: as what holds for them now, else empty, because what it does
     * not name costs what the list for everybody says.
     *
     * @throws DomainException INVALID for a payer or a place that there is not; REFUSED while there is a draft
     */
    @RolesAllowed("price.manage")
    public UUID draft(PriceScope scope) {
        var refusals = new Refusals();
        refusals.when(
                !keeper.isPayer(scope), Refusal.of(CommonRefusal.NOT_FOUND).at("payer"));
        refusals.when(
                !keeper.isPlace(scope), Refusal.of(CommonRefusal.NOT_FOUND).at("place"));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        if (lists.draft().isPresent()) {
            throw DomainException.refused(PriceRefusal.DRAFT_EXISTS);
        }
        var draft = keeper.begin(scope);
        audit.object("PriceList", draft.id());
        return draft.id();
    }

    /** Puts a price on the draft, or changes the one of this code. */
    @RolesAllowed("price.manage")
    public void put(UUID list, PriceDraft wanted) {
        var draft = drafted(list);
        var refusals = new Refusals();
        var code = Rules.required(wanted.code(), "code", refusals).toUpperCase(Locale.ROOT);
        refusals.when(
                !code.isEmpty() && !CODE.matcher(code).matches(),
                Refusal.of(PriceRefusal.CODE_FORM).at("code"));
        var name = Rules.required(wanted.name(), "name", refusals);
        var procedure = Rules.optional(wanted.procedure(), "procedure", 40, refusals);
        var amount = within(wanted.amount(), "amount", MOST, refusals);
        var money = Money.of(amount, draft.currency());
        refusals.when(
                !money.equals(money.rounded()) || money.amount().compareTo(amount) != 0,
                Refusal.of(PriceRefusal.TOO_FINE)
                        .at("amount")
                        .with("decimals", money.currency().getDefaultFractionDigits()));
        var tax = within(
                wanted.taxPercent() == null ? BigDecimal.ZERO : wanted.taxPercent(), "taxPercent", HUNDRED, refusals);
        refusals.when(
                tax.stripTrailingZeros().scale() > TAX_DECIMALS,
                Refusal.of(PriceRefusal.TOO_FINE).at("taxPercent").with("decimals", TAX_DECIMALS));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var price = lists.price(draft.id(), code).orElseGet(() -> keeper.fresh(draft, code));
        price.become(name, procedure, amount, tax);
        lists.add(price);
        lists.keep();
    }

    private static BigDecimal within(@Nullable BigDecimal given, String field, BigDecimal most, Refusals refusals) {
        refusals.when(given == null, Refusal.of(CommonRefusal.REQUIRED).at(field));
        refusals.when(
                given != null && (given.signum() < 0 || given.compareTo(most) > 0),
                Refusal.of(CommonRefusal.OUT_OF_RANGE).at(field).with("min", 0).with("max", most));
        return given == null ? BigDecimal.ZERO : given;
    }

    /** Takes a price off the draft. */
    @RolesAllowed("price.manage")
    public void remove(UUID list, String code) {
        var draft = drafted(list);
        lists.remove(
                lists.price(draft.id(), code).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND)));
        lists.keep();
    }

    /** Throws the draft away. */
    @RolesAllowed("price.manage")
    public void drop(UUID list) {
        lists.drop(drafted(list));
    }

    /** Publishes the draft without a last day: it holds until the next one for the same people. */
    @RolesAllowed("price.manage")
    public void publish(UUID list, @Nullable LocalDate from) {
        publish(list, from, null);
    }

    /**
     * Publishes the draft: services of these days cost those it is for what it says. The list before ends the day before;
     * where it would have held longer than the new one, it goes on the day after, under a number of its own.
     *
     * @param until the last day; null until the next one for the same people holds
     * @throws DomainException INVALID for a day that is over, for a last day before the first or past the first of the next
     *     list, and for one after which nothing would say what services cost; REFUSED for an empty draft and a day another
     *     list holds from
     */
    @RolesAllowed("price.manage")
    public void publish(UUID list, @Nullable LocalDate from, @Nullable LocalDate until) {
        var draft = drafted(list);
        if (from == null || from.isBefore(keeper.today())) {
            throw DomainException.invalid(Refusal.of(PriceRefusal.DAY).at("from"));
        }
        if (lists.rows(draft).isEmpty()) {
            throw DomainException.refused(PriceRefusal.EMPTY);
        }
        var refusals = new Refusals();
        refusals.when(
                until != null && !lists.mayEnd(draft.scope(), from, until),
                Refusal.of(PriceRefusal.LAST_DAY).at("until"));
        refusals.when(
                until != null && lists.leavesGap(draft.scope(), from, until),
                Refusal.of(PriceRefusal.GAP).at("until"));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        keeper.publish(draft, () -> (int) counters.next("price-list", 1), from, until);
        lists.keep();
    }

    private PriceList drafted(UUID list) {
        audit.object("PriceList", list);
        return lists.draft(list);
    }
}
