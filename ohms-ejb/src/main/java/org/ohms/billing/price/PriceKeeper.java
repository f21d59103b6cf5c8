package org.ohms.billing.price;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.ohms.compliance.access.AccountNames;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.hospital.KnownHospital;

/** Who works on price lists, when, and in which currency. */
@ApplicationScoped
class PriceKeeper {
    @Inject
    PriceLists lists;

    @Inject
    KnownHospital hospital;

    @Inject
    CurrentActor actor;

    @Inject
    AccountNames names;

    @Inject
    Clock clock;

    LocalDate today() {
        return hospital.today(clock.instant());
    }

    PriceList begin() {
        return lists.begin(
                hospital.settings().currency(),
                today(),
                clock.instant(),
                actor.get().account());
    }

    Price fresh(PriceList draft, String code) {
        return new Price(draft.id(), code, clock.instant());
    }

    void publish(PriceList draft, int number, LocalDate from) {
        draft.publish(number, from, clock.instant(), actor.get().account());
    }

    List<PriceListRow> rows(List<PriceList> all) {
        var holding = lists.holding(today()).map(PriceList::id);
        var known = names.of(all.stream()
                .map(PriceList::publishedBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return all.stream()
                .map(list -> {
                    var by = list.publishedBy();
                    return list.row(
                            by == null ? "" : known.getOrDefault(by, ""),
                            holding.filter(list.id()::equals).isPresent());
                })
                .toList();
    }
}
