package org.ohms.billing.share;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ohms.billing.charge.LineAmounts;
import org.ohms.billing.price.Discount;
import org.ohms.billing.price.PackageRow;
import org.ohms.billing.price.Packages;
import org.ohms.billing.price.PriceLists;
import org.ohms.billing.price.PriceRow;
import org.ohms.billing.price.PriceScope;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.scheduling.service.ServiceLookup;
import org.ohms.scheduling.service.ServiceRow;
import org.ohms.shared.money.Money;

/** What services cost before anybody asks a payer: alone, and in the packages they are part of. */
@ApplicationScoped
class ServicePrices {
    @Inject
    PriceLists prices;

    @Inject
    Packages packages;

    @Inject
    ServiceLookup services;

    Optional<PriceRow> on(LocalDate day, String code, PriceScope scope) {
        return prices.on(day, code, scope);
    }

    /** Empty where nothing says what the service costs. */
    Optional<String> code(ServiceId service) {
        return services.row(service).map(ServiceRow::priceCode);
    }

    /** Once, with what its price list takes off. */
    static LineAmounts once(PriceRow price) {
        return LineAmounts.of(price.amount(), BigDecimal.ONE, price.taxPercent(), price.discount());
    }

    /** The packages the service is part of, as they would be billed: none that costs more than its services one by one. */
    List<PackageOffer> packages(PriceRow price, LocalDate day, PriceScope scope) {
        return packages.listed(price.list()).stream()
                .filter(one -> one.parts().contains(price.code()))
                .flatMap(one -> offer(one, price, day, scope).stream())
                .toList();
    }

    private Optional<PackageOffer> offer(PackageRow one, PriceRow price, LocalDate day, PriceScope scope) {
        var parts = one.parts().stream()
                .flatMap(code -> prices.on(day, code, scope).stream())
                .filter(part -> part.list() == price.list())
                .toList();
        var whole = parts.size() == one.parts().size();
        if (!whole || sum(parts, LineAmounts::net).minus(one.amount()).isNegative()) {
            return Optional.empty();
        }
        return Optional.of(new PackageOffer(
                one.name(),
                parts.stream()
                        .filter(part -> !part.code().equals(price.code()))
                        .map(PriceRow::name)
                        .toList(),
                one.days(),
                together(one, parts),
                sum(parts, LineAmounts::total)));
    }

    /** What it takes off is parted over its services by what they cost, and each is taxed for itself. */
    private static Money together(PackageRow one, List<PriceRow> parts) {
        var full = parts.stream().map(part -> part.amount().rounded()).toList();
        if (full.stream().allMatch(Money::isZero)) {
            return one.amount();
        }
        var shares = one.amount().split(full);
        var total = new ArrayList<Money>();
        for (var i = 0; i < shares.size(); i++) {
            var part = parts.get(i);
            var off = new Discount(
                    Discount.Kind.WHOLE, full.get(i).minus(shares.get(i)).amount(), one.name());
            total.add(LineAmounts.of(part.amount(), BigDecimal.ONE, part.taxPercent(), off)
                    .total());
        }
        return total.stream().reduce(Money::plus).orElseThrow();
    }

    private static Money sum(List<PriceRow> parts, Function<LineAmounts, Money> figure) {
        return parts.stream()
                .map(ServicePrices::once)
                .map(figure)
                .reduce(Money::plus)
                .orElseThrow();
    }
}
