package org.ohms.pharmacy.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ohms.prescribing.prescription.ClinicalDrugLookup;
import org.ohms.records.coding.Rules;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.place.PlaceLookup;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.time.HospitalDay;

/** What is asked of a movement before it is written into the ledger; all objections are collected. */
@ApplicationScoped
public class StockMoves {
    private static final BigDecimal MOST = new BigDecimal("1000000");
    private static final int EXACT = 4;
    private static final int SHORT = 40;
    private static final int MOST_WORDS = 500;
    private static final Pattern PRICE_CODE = Pattern.compile("[A-Z0-9][A-Z0-9.-]{0,39}");
    private static final Pattern LOT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9./_-]{0,39}");

    @Inject
    Stock stock;

    @Inject
    StockLedger ledger;

    @Inject
    ClinicalDrugLookup drugs;

    @Inject
    PlaceLookup hospitalPlaces;

    @Inject
    HospitalDay hospital;

    @Inject
    Clock clock;

    UUID openPlace(@Nullable String name) {
        var refusals = new Refusals();
        var called = Rules.required(name, "name", refusals);
        refusals.when(
                called.length() > SHORT,
                Refusal.of(CommonRefusal.TOO_LONG).at("name").with("max", SHORT));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        if (stock.hasPlace(called)) {
            throw DomainException.refused(StockRefusal.PLACE_KNOWN);
        }
        var now = clock.instant();
        var place = new StockPlace(Uuids.v7(now), called, now);
        stock.add(place);
        return place.id();
    }

    void stands(@Nullable UUID which, @Nullable PlaceId at) {
        var refusals = new Refusals();
        Rules.chosen(which, "stockPlace", refusals);
        refusals.when(
                at != null && hospitalPlaces.row(at).isEmpty(),
                Refusal.of(CommonRefusal.NOT_FOUND).at("standsAt"));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        stock.place(which)
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND))
                .stand(at);
    }

    UUID stockItem(KeepItem wanted) {
        var refusals = new Refusals();
        Rules.chosen(wanted.item(), "item", refusals);
        Rules.chosen(wanted.unit(), "unit", refusals);
        check(wanted, refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var id = required(wanted.item());
        var drug = drugs.of(id).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        if (stock.item(id).isPresent()) {
            throw DomainException.refused(StockRefusal.STOCKED_ALREADY);
        }
        var item = new StockItem(drug, required(wanted.unit()), clock.instant());
        keep(item, wanted);
        stock.add(item);
        return id;
    }

    UUID keepItem(KeepItem wanted, long version) {
        var refusals = new Refusals();
        Rules.chosen(wanted.item(), "item", refusals);
        check(wanted, refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var item = stock.lockedItem(required(wanted.item()))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        if (item.version() != version) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        keep(item, wanted);
        return item.id();
    }

    private void keep(StockItem item, KeepItem wanted) {
        var typed = wanted.gtin();
        var gtin = typed == null || typed.isBlank() ? null : Gtin.of(typed).orElseThrow();
        if (gtin != null && stock.hasGtin(gtin, item.id())) {
            throw DomainException.refused(StockRefusal.GTIN_TAKEN);
        }
        var shelf = wanted.shelf();
        item.keep(shelf == null || shelf.isBlank() ? null : shelf.strip(), gtin, wanted.reorderAt(), priceCode(wanted));
    }

    /** As price lists write it; null for none. */
    private static @Nullable String priceCode(KeepItem wanted) {
        var typed = wanted.priceCode();
        return typed == null || typed.isBlank() ? null : typed.strip().toUpperCase(Locale.ROOT);
    }

    private static void check(KeepItem wanted, Refusals refusals) {
        Rules.optional(wanted.shelf(), "shelf", SHORT, refusals);
        var gtin = wanted.gtin();
        refusals.when(
                gtin != null && !gtin.isBlank() && Gtin.of(gtin).isEmpty(),
                Refusal.of(StockRefusal.GTIN_UNSOUND).at("gtin"));
        var code = priceCode(wanted);
        refusals.when(
                code != null && !PRICE_CODE.matcher(code).matches(),
                Refusal.of(StockRefusal.PRICE_CODE_FORM).at("priceCode"));
        var reorderAt = wanted.reorderAt();
        refusals.when(
                reorderAt != null && (reorderAt.signum() < 0 || isTooFine(reorderAt)), outOfRange("reorderAt", "0"));
    }

    /**
     * Takes in what arrived.
     *
     * @return the lot
     * @throws DomainException INVALID with everything that is missing; REFUSED for what is expired or is known otherwise
     */
    public UUID receive(ReceiveStock wanted, AccountId by) {
        var refusals = new Refusals();
        Rules.chosen(wanted.item(), "item", refusals);
        Rules.chosen(wanted.place(), "place", refusals);
        Rules.chosen(wanted.expires(), "expires", refusals);
        var number = Rules.required(wanted.lot(), "lot", refusals);
        refusals.when(
                !number.isEmpty() && !LOT.matcher(number).matches(),
                Refusal.of(CommonRefusal.MALFORMED).at("lot"));
        more(wanted.quantity(), refusals);
        var cost = wanted.unitCost();
        refusals.when(cost != null && (cost.signum() < 0 || isTooFine(cost)), outOfRange("unitCost", "0"));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var expires = required(wanted.expires());
        if (expires.isBefore(hospital.today(clock.instant()))) {
            throw DomainException.refused(StockRefusal.EXPIRED_ALREADY);
        }
        var item = stock.lockedItem(required(wanted.item()))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        var place = stock.place(wanted.place()).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        var lot = stock.lot(item.id(), number).orElseGet(() -> {
            var fresh = new StockLot(Uuids.v7(clock.instant()), item.id(), number, expires);
            stock.add(fresh);
            return fresh;
        });
        if (!lot.expires().equals(expires)) {
            throw DomainException.refused(StockRefusal.OTHER_EXPIRY);
        }
        if (!ledger.knows(wanted.once())) {
            ledger.enter(
                    StockEntry.received(
                            wanted.once(), lot.id(), place.id(), required(wanted.quantity()), wanted.unitCost()),
                    by);
        }
        return lot.id();
    }

    void recall(@Nullable UUID lot, AccountId by) {
        stock.lockedLot(lot).recall(by, clock.instant());
    }

    UUID move(MoveStock wanted, AccountId by) {
        var refusals = new Refusals();
        Rules.chosen(wanted.move(), "move", refusals);
        Rules.chosen(wanted.lot(), "lot", refusals);
        Rules.chosen(wanted.place(), "place", refusals);
        Rules.chosen(wanted.reason(), "reason", refusals);
        var words = Rules.optional(wanted.words(), "words", MOST_WORDS, refusals);
        if (wanted.move() == HandMove.ADJUST) {
            figure(wanted.quantity(), refusals);
        } else {
            more(wanted.quantity(), refusals);
        }
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var some = required(wanted.quantity());
        var less = some.negate();
        var none = BigDecimal.ZERO;
        return switch (required(wanted.move())) {
            case ADJUST -> entered(MovementKind.ADJUSTMENT, wanted, some, none, words, by);
            case QUARANTINE -> entered(MovementKind.QUARANTINE, wanted, less, some, words, by);
            case RELEASE -> entered(MovementKind.RELEASE, wanted, some, less, words, by);
            case WRITE_OFF -> entered(MovementKind.WRITE_OFF, wanted, less, none, words, by);
            case DESTROY -> entered(MovementKind.WRITE_OFF, wanted, none, less, words, by);
        };
    }

    private UUID entered(
            MovementKind kind,
            MoveStock wanted,
            BigDecimal onHand,
            BigDecimal apart,
            @Nullable String words,
            AccountId by) {
        var level = stock.level(wanted.lot(), wanted.place());
        if (kind != MovementKind.QUARANTINE
                && stock.item(level.item()).filter(StockItem::controlled).isPresent()) {
            throw DomainException.refused(StockRefusal.CONTROLLED);
        }
        if (!ledger.knows(wanted.once())) {
            ledger.enter(
                    new StockEntry(
                            wanted.once(),
                            kind,
                            level.lot(),
                            level.place(),
                            onHand,
                            apart,
                            wanted.reason(),
                            words,
                            null,
                            null),
                    by);
        }
        return level.lot();
    }

    static void more(@Nullable BigDecimal quantity, Refusals refusals) {
        figure(quantity, refusals);
        refusals.when(quantity != null && quantity.signum() < 0, outOfRange("quantity", "0.0001"));
    }

    private static void figure(@Nullable BigDecimal quantity, Refusals refusals) {
        Rules.chosen(quantity, "quantity", refusals);
        refusals.when(
                quantity != null && (quantity.signum() == 0 || isTooFine(quantity)), outOfRange("quantity", "0.0001"));
    }

    static boolean isTooFine(BigDecimal figure) {
        return figure.abs().compareTo(MOST) > 0 || figure.stripTrailingZeros().scale() > EXACT;
    }

    private static Refusal outOfRange(String field, String least) {
        return Refusal.of(CommonRefusal.OUT_OF_RANGE)
                .at(field)
                .with("min", least)
                .with("max", MOST);
    }

    /** What was insisted on a moment ago. */
    private static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
