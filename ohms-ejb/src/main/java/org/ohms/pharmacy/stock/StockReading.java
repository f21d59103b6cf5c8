package org.ohms.pharmacy.stock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.page.Stretch;
import org.ohms.shared.time.HospitalDay;

/** What is on the shelves, and how it came and went. */
@Stateless
public class StockReading {
    private static final int SOON = 60;
    private static final int MOST = 200;

    @Inject
    Stock stock;

    @Inject
    HospitalDay hospital;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** The medicines whose name holds these words. */
    @RolesAllowed("stock.read")
    public Page<ItemTotals> items(@Nullable String typed, PageRequest page) {
        return stock.totals(typed == null ? "" : typed, hospital.today(clock.instant()), page);
    }

    /**
     * The same by name, followed from one medicine on.
     *
     * @param after the last one of the part before; null for the first part
     * @throws DomainException INVALID when there is no such medicine to go on from
     */
    @RolesAllowed("stock.read")
    public Stretch<ItemTotals, UUID> items(String typed, @Nullable UUID after, int most) {
        return stock.totals(typed, hospital.today(clock.instant()), after, most);
    }

    @RolesAllowed("stock.read")
    public ItemTotals item(UUID id) {
        audit.object("StockItem", id);
        return stock.totals(id, hospital.today(clock.instant()))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /** What there is of a medicine, lot by lot and place by place. */
    @RolesAllowed("stock.read")
    public List<LotRow> lots(UUID item) {
        audit.object("StockItem", item);
        return stock.lots(item);
    }

    /** One lot, place by place. */
    @RolesAllowed("stock.read")
    public List<LotRow> lot(UUID lot) {
        audit.object("StockLot", lot);
        var rows = stock.levels(lot);
        if (rows.isEmpty()) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        return rows;
    }

    /** The ledger of a medicine, the newest line first. */
    @RolesAllowed("stock.read")
    public Page<MovementRow> movements(UUID item, PageRequest page) {
        audit.object("StockItem", item);
        return stock.movements(item, page);
    }

    @RolesAllowed("stock.read")
    public List<PlaceRow> places() {
        return stock.places();
    }

    /** What needs somebody's eye: lots that expire soon, are expired or called back, and medicines that run low. */
    @RolesAllowed("stock.read")
    public StockWatch watch() {
        var today = hospital.today(clock.instant());
        var lots = stock.expiring(today.plusDays(SOON), MOST);
        var names = stock.items(lots.stream().map(LotRow::item).distinct().toList()).stream()
                .collect(Collectors.toMap(StockItemRow::id, StockItemRow::name));
        return new StockWatch(
                lots.stream()
                        .map(lot -> new StockWatch.Lot(names.getOrDefault(lot.item(), ""), lot))
                        .toList(),
                stock.low(today, MOST),
                today);
    }
}
