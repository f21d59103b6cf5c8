package org.ohms.pharmacy.stock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.Uuids;

/** Somebody counts a shelf without being told what should be there; the ledger follows the count. */
@Stateless
public class StockCounts {
    @Inject
    EntityManager entities;

    @Inject
    Stock stock;

    @Inject
    StockLedger ledger;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** The lots of a medicine that are to be counted at a place. */
    @RolesAllowed("stock.write")
    public List<BlindLot> lots(UUID item, UUID place) {
        audit.object("StockItem", item);
        return toCount(item, place).stream()
                .map(row -> new BlindLot(row.lot(), row.number(), row.expires()))
                .toList();
    }

    /**
     * Takes the count over.
     *
     * @return how many lots differed from what the ledger said
     * @throws DomainException INVALID while a lot is not counted; REFUSED when fewer are there than somebody waits for, or
     *     a controlled medicine differs
     */
    @RolesAllowed("stock.write")
    public int count(CountStock counted) {
        audit.object("StockItem", counted.item());
        var wanted = toCount(counted.item(), counted.place());
        var given = counted.lots().stream()
                .filter(lot -> lot.quantity() != null)
                .collect(Collectors.toMap(
                        CountedLot::lot, lot -> Objects.requireNonNull(lot.quantity()), (one, two) -> two));
        var refusals = new Refusals();
        for (var lot : wanted) {
            var figure = given.get(lot.lot());
            refusals.when(figure == null, Refusal.of(CommonRefusal.REQUIRED).at("counted"));
            refusals.when(
                    figure != null && (figure.signum() < 0 || StockMoves.isTooFine(figure)),
                    Refusal.of(CommonRefusal.OUT_OF_RANGE)
                            .at("counted")
                            .with("min", 0)
                            .with("max", "1000000"));
        }
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var controlled =
                stock.item(counted.item()).filter(StockItem::controlled).isPresent();
        var differing = 0;
        for (var lot : wanted) {
            var difference = Objects.requireNonNull(given.get(lot.lot())).subtract(onHandNow(lot));
            if (difference.signum() != 0) {
                if (controlled) {
                    throw DomainException.refused(StockRefusal.CONTROLLED);
                }
                enter(lot, difference);
                differing++;
            }
        }
        return differing;
    }

    private List<LotRow> toCount(UUID item, UUID place) {
        return stock.lots(item).stream()
                .filter(row -> row.place().equals(place) && row.onHand().signum() > 0)
                .toList();
    }

    /** Nobody takes of it between the look and the line. */
    private BigDecimal onHandNow(LotRow lot) {
        return (BigDecimal) entities.createNativeQuery(
                        "select on_hand from stock_level where lot_id = ?1 and place_id = ?2 for update")
                .setParameter(1, lot.lot())
                .setParameter(2, lot.place())
                .getSingleResult();
    }

    private void enter(LotRow lot, BigDecimal difference) {
        ledger.enter(
                new StockEntry(
                        Uuids.v7(clock.instant()),
                        MovementKind.COUNT,
                        lot.lot(),
                        lot.place(),
                        difference,
                        BigDecimal.ZERO,
                        MovementReason.COUNTED_WRONG,
                        null,
                        null,
                        null),
                current.account());
    }
}
