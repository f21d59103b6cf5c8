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
import java.util.regex.Pattern;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.money.Money;

/** Keeps packages: put on a draft of a price list, published with it, and as they are from then on. */
@Stateless
public class PackageBook {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9.-]{0,39}");
    private static final int MOST_DAYS = 366;

    @Inject
    PriceLists lists;

    @Inject
    Packages packages;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** What a list offers as packages, by code. */
    @RolesAllowed("price.read")
    public List<PackageRow> of(UUID list) {
        audit.object("PriceList", list);
        return packages.rows(lists.with(list));
    }

    /**
     * Puts a package on the draft.
     *
     * @throws DomainException INVALID with everything that is wrong; REFUSED for a code that another package has
     */
    @RolesAllowed("price.manage")
    public void put(UUID list, PackageDraft wanted) {
        var draft = drafted(list);
        var refusals = new Refusals();
        var code = Rules.required(wanted.code(), "packageCode", refusals).toUpperCase(Locale.ROOT);
        refusals.when(
                !code.isEmpty() && !CODE.matcher(code).matches(),
                Refusal.of(PriceRefusal.CODE_FORM).at("packageCode"));
        var name = Rules.required(wanted.name(), "packageName", refusals);
        var days = wanted.days();
        Rules.chosen(days, "packageDays", refusals);
        refusals.when(
                days != null && (days < 1 || days > MOST_DAYS),
                Refusal.of(CommonRefusal.OUT_OF_RANGE)
                        .at("packageDays")
                        .with("min", 1)
                        .with("max", MOST_DAYS));
        var parts = wanted.parts().stream()
                .map(part -> part.strip().toUpperCase(Locale.ROOT))
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
        var prices = parts.stream()
                .flatMap(part -> lists.price(draft.id(), part).stream())
                .map(price -> price.row(draft, null).amount())
                .toList();
        refusals.when(parts.size() < 2, Refusal.of(PriceRefusal.PACKAGE_PARTS).at("packageParts"));
        refusals.when(
                prices.size() < parts.size(),
                Refusal.of(PriceRefusal.NOT_ON_LIST).at("packageParts"));
        var amount = wanted.amount();
        Rules.chosen(amount, "packageAmount", refusals);
        if (amount != null) {
            var most = prices.stream().reduce(Money.zero(draft.currency()), Money::plus);
            var money = Money.of(amount, draft.currency());
            refusals.when(
                    amount.signum() < 0 || money.amount().compareTo(most.amount()) > 0,
                    Refusal.of(CommonRefusal.OUT_OF_RANGE)
                            .at("packageAmount")
                            .with("min", 0)
                            .with("max", most.amount().stripTrailingZeros().toPlainString()));
            refusals.when(
                    !money.equals(money.rounded()) || money.amount().compareTo(amount) != 0,
                    Refusal.of(PriceRefusal.TOO_FINE)
                            .at("packageAmount")
                            .with("decimals", money.currency().getDefaultFractionDigits()));
        }
        refusals.throwIfAny(DomainException.Kind.INVALID);
        BigDecimal kept = Objects.requireNonNull(amount);
        packages.add(
                new PricePackage(draft.id(), code, name, kept, Objects.requireNonNull(days), clock.instant()),
                parts,
                clock.instant());
    }

    /** Takes a package off the draft. */
    @RolesAllowed("price.manage")
    public void remove(UUID list, UUID which) {
        var draft = drafted(list);
        packages.remove(packages.find(which)
                .filter(one -> one.list().equals(draft.id()))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND)));
    }

    private PriceList drafted(UUID list) {
        audit.object("PriceList", list);
        return lists.draft(list);
    }
}
