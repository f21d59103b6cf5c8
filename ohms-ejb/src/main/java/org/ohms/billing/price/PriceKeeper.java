package org.ohms.billing.price;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.payer.Payers;
import org.ohms.compliance.access.AccountNames;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.place.PlaceLookup;

/** Who works on price lists, when, and in which currency. */
@ApplicationScoped
class PriceKeeper {
    @Inject
    PriceLists lists;

    @Inject
    Payers payers;

    @Inject
    PlaceLookup places;

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

    /** The payers whose contracts may have a list, by name. */
    List<PriceChoice> payers() {
        return payers.active().stream()
                .map(payer -> new PriceChoice(payer.id(), payer.name()))
                .toList();
    }

    /** The places that may have a list, by name. */
    List<PriceChoice> places() {
        return places.rows().stream()
                .map(place -> new PriceChoice(place.id().value(), place.name()))
                .toList();
    }

    private static String name(List<PriceChoice> choices, @Nullable UUID wanted) {
        return choices.stream()
                .filter(one -> one.id().equals(wanted))
                .map(PriceChoice::name)
                .findFirst()
                .orElse("");
    }

    /** Whether there is the payer it names, if it names one. */
    boolean isPayer(PriceScope scope) {
        var payer = scope.payer();
        return payer == null || payers.payer(payer).isPresent();
    }

    boolean isPlace(PriceScope scope) {
        var place = scope.place();
        return place == null || places.row(new PlaceId(place)).isPresent();
    }

    PriceList begin(PriceScope scope) {
        return lists.begin(
                hospital.settings().currency(),
                scope,
                today(),
                clock.instant(),
                actor.get().account());
    }

    Price fresh(PriceList draft, String code) {
        return new Price(draft.id(), code, clock.instant());
    }

    void publish(PriceList draft, IntSupplier numbers, LocalDate from, @Nullable LocalDate until) {
        lists.publish(draft, numbers, from, until, clock.instant(), actor.get().account());
    }

    List<PriceListRow> rows(List<PriceList> all) {
        var holding = lists.holding(today()).stream().map(PriceList::id).toList();
        var known = names.of(all.stream()
                .map(PriceList::publishedBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return all.stream()
                .map(list -> {
                    var by = list.publishedBy();
                    var scope = list.scope();
                    return list.row(
                            by == null ? "" : known.getOrDefault(by, ""),
                            name(payers(), scope.payer()),
                            name(places(), scope.place()),
                            holding.contains(list.id()));
                })
                .toList();
    }
}
