package org.ohms.pharmacy.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccountNames;
import org.ohms.prescribing.prescription.DoseUnit;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.page.Stretch;
import org.ohms.shared.persistence.Plain;

/** What is kept here: medicines, lots, places, and how much there is of each. */
@ApplicationScoped
public class Stock {
    private static final int MOST = 200;
    private static final String TOTALS = """
            select cast(i.id as text), i.ingredient, i.name, i.controlled, i.unit, i.gtin, coalesce(i.shelf, ''), i.reorder_at,
            i.version, i.price_code, coalesce(sum(l.on_hand), 0),
            coalesce(sum(l.on_hand - l.reserved) filter (where t.expires >= ?1 and t.recalled_at is null), 0),
            coalesce(sum(l.reserved), 0), coalesce(sum(l.quarantined), 0),
            cast(min(t.expires) filter (where l.on_hand > 0 and t.expires >= ?1 and t.recalled_at is null) as text)
            from stock_item i left join stock_lot t on t.item_id = i.id left join stock_level l on l.lot_id = t.id
            """;
    private static final String LOTS = """
            select cast(t.id as text), cast(t.item_id as text), t.number, cast(t.expires as text), t.recalled_at is not null,
            cast(p.id as text), p.name, l.on_hand, l.reserved, l.quarantined
            from stock_lot t join stock_level l on l.lot_id = t.id join stock_place p on p.id = l.place_id
            """;

    @Inject
    EntityManager entities;

    @Inject
    AccountNames accounts;

    void add(Object fresh) {
        entities.persist(fresh);
        entities.flush();
    }

    Optional<StockItem> item(UUID id) {
        return Optional.ofNullable(entities.find(StockItem.class, id));
    }

    Optional<StockItem> lockedItem(UUID id) {
        return Optional.ofNullable(entities.find(StockItem.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<StockLot> lot(UUID id) {
        return Optional.ofNullable(entities.find(StockLot.class, id));
    }

    /** The lot for a change. */
    StockLot lockedLot(@Nullable UUID id) {
        return Optional.ofNullable(id)
                .map(known -> entities.find(StockLot.class, known, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /** @throws DomainException NOT_FOUND for a lot nobody has; REFUSED for one that nobody called back */
    public void insistOnRecalled(UUID lot) {
        if (!lot(lot).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND))
                .isRecalled()) {
            throw DomainException.refused(StockRefusal.NOT_RECALLED);
        }
    }

    /** The lot of this number, if it was ever received. */
    Optional<StockLot> lot(UUID item, String number) {
        return entities.createQuery(
                        "select t from StockLot t where t.item = :item and lower(t.number) = :number", StockLot.class)
                .setParameter("item", item)
                .setParameter("number", number.toLowerCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
    }

    Optional<StockPlace> place(@Nullable UUID id) {
        return id == null ? Optional.empty() : Optional.ofNullable(entities.find(StockPlace.class, id));
    }

    boolean hasPlace(String name) {
        return !entities.createQuery("select p.id from StockPlace p where lower(p.name) = :name", UUID.class)
                .setParameter("name", name.toLowerCase(Locale.ROOT))
                .getResultList()
                .isEmpty();
    }

    boolean hasGtin(String gtin, UUID other) {
        return !entities.createQuery("select i.id from StockItem i where i.gtin = :gtin and i.id <> :other", UUID.class)
                .setParameter("gtin", gtin)
                .setParameter("other", other)
                .getResultList()
                .isEmpty();
    }

    /** Where medicines are kept, the first opened first. */
    public List<PlaceRow> places() {
        return entities
                .createQuery("select p from StockPlace p order by p.openedAt, p.id", StockPlace.class)
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(StockPlace::row)
                .toList();
    }

    /** The medicine with what there is of it. */
    public Optional<ItemTotals> totals(UUID item, LocalDate today) {
        return totals(entities.createNativeQuery(TOTALS + " where i.id = ?2 group by i.id")
                        .setParameter(1, java.sql.Date.valueOf(today))
                        .setParameter(2, item))
                .stream()
                .findFirst();
    }

    /** Those whose name holds these words, by name. */
    public Page<ItemTotals> totals(String typed, LocalDate today, PageRequest page) {
        var like = like(typed);
        var rows = totals(entities.createNativeQuery(
                        TOTALS + " where lower(i.name) like ?2 group by i.id order by lower(i.name), i.id")
                .setParameter(1, java.sql.Date.valueOf(today))
                .setParameter(2, like)
                .setFirstResult(page.first())
                .setMaxResults(page.size()));
        var total = (Number) entities.createNativeQuery("select count(*) from stock_item i where lower(i.name) like ?1")
                .setParameter(1, like)
                .getSingleResult();
        return new Page<>(rows, total.longValue());
    }

    /** The same, behind one of them. */
    Stretch<ItemTotals, UUID> totals(String typed, LocalDate today, @Nullable UUID after, int most) {
        var behind = "";
        if (after != null) {
            if (entities.find(StockItem.class, after) == null) {
                throw DomainException.invalid(
                        Refusal.of(CommonRefusal.NOT_FOUND).at("cursor"));
            }
            behind = " and (lower(i.name), i.id) > (select lower(m.name), m.id from stock_item m where m.id = ?3)";
        }
        var query = entities.createNativeQuery(TOTALS + " where lower(i.name) like ?2" + behind
                        + " group by i.id order by lower(i.name), i.id")
                .setParameter(1, java.sql.Date.valueOf(today))
                .setParameter(2, like(typed))
                .setMaxResults(most + 1);
        if (after != null) {
            query.setParameter(3, after);
        }
        return Stretch.of(totals(query), most, row -> row.item().id());
    }

    private static String like(String typed) {
        return "%" + typed.strip().toLowerCase(Locale.ROOT).replaceAll("[%_\\\\]", "") + "%";
    }

    /** Those of which more is wanted, the scarcest first. */
    public List<ItemTotals> low(LocalDate today, int most) {
        return totals(entities.createNativeQuery(TOTALS + """
                         where i.reorder_at is not null group by i.id
                        having coalesce(sum(l.on_hand - l.reserved) filter (where t.expires >= ?1 and t.recalled_at is null), 0)
                            <= i.reorder_at order by 12, lower(i.name)""")
                .setParameter(1, java.sql.Date.valueOf(today))
                .setMaxResults(most));
    }

    /** The medicines of this ingredient that are kept here. */
    public List<StockItemRow> ofIngredient(String ingredient) {
        return entities
                .createQuery(
                        "select i from StockItem i where lower(i.ingredient) = :ingredient order by i.name",
                        StockItem.class)
                .setParameter("ingredient", ingredient.toLowerCase(Locale.ROOT))
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(StockItem::row)
                .toList();
    }

    /** What there is of a medicine, lot by lot and place by place, the first to expire first. */
    public List<LotRow> lots(UUID item) {
        return lots(entities.createNativeQuery(
                        LOTS + " where t.item_id = ?1 order by t.expires, t.number, p.opened_at, p.id")
                .setParameter(1, item)
                .setMaxResults(MOST));
    }

    /** One lot, place by place. */
    List<LotRow> levels(UUID lot) {
        return lots(entities.createNativeQuery(LOTS + " where t.id = ?1 order by p.opened_at, p.id")
                .setParameter(1, lot));
    }

    /** What is on hand and expires until that day, or is called back, the first to expire first. */
    public List<LotRow> expiring(LocalDate until, int most) {
        return lots(entities.createNativeQuery(
                        LOTS + " where (t.expires <= ?1 or t.recalled_at is not null) and l.on_hand > 0"
                                + " order by t.expires, t.number, p.id")
                .setParameter(1, java.sql.Date.valueOf(until))
                .setMaxResults(most));
    }

    /** The medicines by their ids. */
    public List<StockItemRow> items(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities
                        .createQuery("select i from StockItem i where i.id in :ids", StockItem.class)
                        .setParameter("ids", ids)
                        .getResultList()
                        .stream()
                        .map(StockItem::row)
                        .toList();
    }

    /** @throws DomainException NOT_FOUND when nothing of this lot was ever at this place */
    public LotRow level(@Nullable UUID lot, @Nullable UUID place) {
        return lot == null || place == null
                ? nothing()
                : lots(entities.createNativeQuery(LOTS + " where t.id = ?1 and p.id = ?2")
                                .setParameter(1, lot)
                                .setParameter(2, place))
                        .stream()
                        .findFirst()
                        .orElseGet(Stock::nothing);
    }

    private static LotRow nothing() {
        throw DomainException.notFound(CommonRefusal.NOT_FOUND);
    }

    /** The ledger of a medicine, the newest first. */
    Page<MovementRow> movements(UUID item, PageRequest page) {
        var found = entities.createQuery(
                        "select m from StockMovement m where m.lot in (select t.id from StockLot t where t.item = :item)"
                                + " order by m.movedAt desc, m.id desc",
                        StockMovement.class)
                .setParameter("item", item)
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultList();
        var total = entities.createQuery(
                        "select count(m) from StockMovement m where m.lot in (select t.id from StockLot t where t.item = :item)",
                        Long.class)
                .setParameter("item", item)
                .getSingleResult();
        return new Page<>(rows(found), total);
    }

    private List<MovementRow> rows(List<StockMovement> found) {
        var people = new HashSet<AccountId>();
        found.forEach(one -> {
            people.add(one.movedBy());
            Optional.ofNullable(one.witness()).ifPresent(people::add);
        });
        var names = accounts.of(people);
        var lots = found.isEmpty()
                ? Map.<UUID, String>of()
                : entities
                        .createQuery("select t from StockLot t where t.id in :ids", StockLot.class)
                        .setParameter(
                                "ids",
                                found.stream()
                                        .map(StockMovement::lot)
                                        .distinct()
                                        .toList())
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(StockLot::id, StockLot::number));
        var places = places().stream().collect(Collectors.toMap(PlaceRow::id, PlaceRow::name));
        return found.stream()
                .map(one -> one.row(lots.getOrDefault(one.lot(), ""), places.getOrDefault(one.place(), ""), names))
                .toList();
    }

    private static List<ItemTotals> totals(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(cells -> new ItemTotals(
                        new StockItemRow(
                                UUID.fromString((String) cells[0]),
                                (String) cells[1],
                                (String) cells[2],
                                (Boolean) cells[3],
                                DoseUnit.valueOf((String) cells[4]),
                                (String) cells[5],
                                (String) cells[6],
                                cells[7] == null ? null : Plain.figure(cells[7]),
                                (String) cells[9],
                                ((Number) cells[8]).longValue()),
                        Plain.figure(cells[10]),
                        Plain.figure(cells[11]),
                        Plain.figure(cells[12]),
                        Plain.figure(cells[13]),
                        cells[14] == null ? null : LocalDate.parse((String) cells[14])))
                .toList();
    }

    private static List<LotRow> lots(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(cells -> new LotRow(
                        UUID.fromString((String) cells[0]),
                        UUID.fromString((String) cells[1]),
                        (String) cells[2],
                        LocalDate.parse((String) cells[3]),
                        (Boolean) cells[4],
                        UUID.fromString((String) cells[5]),
                        (String) cells[6],
                        Plain.figure(cells[7]),
                        Plain.figure(cells[8]),
                        Plain.figure(cells[9])))
                .toList();
    }
}
