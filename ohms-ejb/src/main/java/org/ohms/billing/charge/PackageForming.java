package org.ohms.billing.charge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.price.Discount;
import org.ohms.billing.price.PackageRow;
import org.ohms.billing.price.Packages;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.money.Money;

/**
 * Charges that are billed together and are all the services of a package, each done once within its days and priced by the
 * list that offers it, cost what the package costs, where that is not more. What it takes off is parted over them by what
 * they cost, so that they come to its price exactly. What somebody gave a discount on by hand is in no package.
 */
@ApplicationScoped
class PackageForming {
    @Inject
    Packages packages;

    @Inject
    ChargeRules rules;

    @Inject
    Clock clock;

    /** Finds the packages among what is billed together; the ones with most services first, each as often as it is there. */
    void form(List<Charge> billed) {
        var left = new ArrayList<>(billed.stream()
                .filter(Charge::mayBePackaged)
                .sorted(Comparator.comparing(Charge::day).thenComparing(Charge::id))
                .toList());
        left.stream()
                .flatMap(charge -> Stream.ofNullable(charge.list()))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .flatMap(list -> packages.listed(list).stream().map(one -> new Offer(list, one)))
                .toList()
                .forEach(offer -> {
                    for (var found = match(offer, left); found.isPresent(); found = match(offer, left)) {
                        join(offer.of(), found.get());
                        left.removeAll(found.get());
                    }
                });
    }

    private record Offer(int list, PackageRow of) {}

    /** The earliest charges that are all its services; empty where one is missing, or they cost less one by one. */
    private static Optional<List<Charge>> match(Offer offer, List<Charge> left) {
        return left.stream()
                .map(Charge::day)
                .distinct()
                .map(first -> within(offer, left, first))
                .filter(found -> found.size() == offer.of().parts().size())
                .filter(found -> !sum(found.stream().map(Charge::net))
                        .minus(offer.of().amount())
                        .isNegative())
                .findFirst();
    }

    private static List<Charge> within(Offer offer, List<Charge> left, LocalDate first) {
        var last = first.plusDays(offer.of().days() - 1L);
        return offer.of().parts().stream()
                .flatMap(part -> left.stream()
                        .filter(charge -> charge.isOnceOf(offer.list(), part))
                        .filter(charge ->
                                !charge.day().isBefore(first) && !charge.day().isAfter(last))
                        .findFirst()
                        .stream())
                .toList();
    }

    private void join(PackageRow one, List<Charge> found) {
        var group = Uuids.v7(clock.instant());
        var weights = found.stream().map(Charge::gross).toList();
        if (sum(weights.stream()).isZero()) {
            found.forEach(charge -> charge.join(group, one.name(), charge.gross()));
            return;
        }
        var shares = one.amount().split(weights);
        for (var i = 0; i < found.size(); i++) {
            found.get(i).join(group, one.name(), shares.get(i));
        }
    }

    private static Money sum(Stream<Money> amounts) {
        return amounts.reduce(Money::plus).orElseThrow();
    }

    /** It is billed in no package any more: what its price list takes off by itself is taken off again. */
    void leave(Charge charge) {
        charge.withdrawDiscount(listed(charge));
    }

    private @Nullable Discount listed(Charge charge) {
        var price = rules.priced(charge, charge.code(), new Refusals());
        return price == null || !charge.costs(price) ? null : price.discount();
    }
}
