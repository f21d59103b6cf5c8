package org.ohms.pharmacy.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccountNames;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.time.HospitalDay;

/** Writes the two lines of a transfer. */
@ApplicationScoped
class TransferWork {
    private static final int MOST = 200;

    @Inject
    EntityManager entities;

    @Inject
    Stock stock;

    @Inject
    StockLedger ledger;

    @Inject
    AccountNames accounts;

    @Inject
    HospitalDay hospital;

    @Inject
    Clock clock;

    List<TransferRow> open() {
        var found = entities.createQuery(
                        "select t from StockTransfer t where t.arrivedAt is null order by t.sentAt",
                        StockTransfer.class)
                .setMaxResults(MOST)
                .getResultList();
        var lots = found.stream()
                .map(StockTransfer::lot)
                .distinct()
                .flatMap(id -> stock.lot(id).stream())
                .collect(Collectors.toMap(StockLot::id, lot -> lot));
        var items = stock
                .items(lots.values().stream().map(StockLot::item).distinct().toList())
                .stream()
                .collect(Collectors.toMap(StockItemRow::id, StockItemRow::name));
        var places = stock.places().stream().collect(Collectors.toMap(PlaceRow::id, PlaceRow::name));
        var names =
                accounts.of(found.stream().map(StockTransfer::sentBy).distinct().toList());
        return found.stream().map(one -> one.row(lots, items, places, names)).toList();
    }

    void send(SendStock wanted, AccountId by) {
        var refusals = new Refusals();
        Rules.chosen(wanted.lot(), "lot", refusals);
        Rules.chosen(wanted.from(), "lot", refusals);
        Rules.chosen(wanted.to(), "to", refusals);
        StockMoves.more(wanted.quantity(), refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var level = stock.level(wanted.lot(), wanted.from());
        var to = stock.place(wanted.to())
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND))
                .id();
        if (to.equals(level.place())) {
            throw DomainException.refused(StockRefusal.SAME_PLACE);
        }
        if (stock.item(level.item()).filter(StockItem::controlled).isPresent()) {
            throw DomainException.refused(StockRefusal.CONTROLLED);
        }
        if (ledger.knows(wanted.once())) {
            return;
        }
        var quantity = Objects.requireNonNull(wanted.quantity());
        stock.add(new StockTransfer(wanted.once(), level.lot(), level.place(), to, quantity, by, clock.instant()));
        ledger.enter(
                line(
                        wanted.once(),
                        MovementKind.TRANSFER_OUT,
                        level.lot(),
                        level.place(),
                        quantity.negate(),
                        BigDecimal.ZERO),
                by);
    }

    void arrive(UUID id, long version, @Nullable BigDecimal quantity, AccountId by) {
        var refusals = new Refusals();
        Rules.chosen(quantity, "quantity", refusals);
        refusals.when(
                quantity != null && (quantity.signum() < 0 || StockMoves.isTooFine(quantity)),
                Refusal.of(CommonRefusal.OUT_OF_RANGE)
                        .at("quantity")
                        .with("min", 0)
                        .with("max", "1000000"));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var figure = Objects.requireNonNull(quantity);
        var transfer = Optional.ofNullable(entities.find(StockTransfer.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        if (transfer.version() != version) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        var now = clock.instant();
        transfer.arrive(figure, by, now);
        entities.flush();
        if (figure.signum() == 0) {
            return;
        }
        // what expired or was called back on the way is set apart where it arrives
        var sound = stock.lot(transfer.lot())
                .filter(lot -> lot.isSound(hospital.today(now)))
                .isPresent();
        ledger.enter(
                line(
                        Uuids.v7(now),
                        MovementKind.TRANSFER_IN,
                        transfer.lot(),
                        transfer.to(),
                        sound ? figure : BigDecimal.ZERO,
                        sound ? BigDecimal.ZERO : figure),
                by);
    }

    private static StockEntry line(
            UUID id, MovementKind kind, UUID lot, UUID place, BigDecimal onHand, BigDecimal apart) {
        return new StockEntry(id, kind, lot, place, onHand, apart, null, null, null, null);
    }
}
