package org.ohms.pharmacy.supply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.prescribing.prescription.DoseUnit;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.persistence.Plain;

/** The suppliers there are, what is ordered from each, and what is wanted. */
@ApplicationScoped
class Suppliers {
    private static final int MOST = 500;
    private static final String WANTED = """
            select cast(i.id as text), i.name, i.unit, cast(v.id as text), v.name, v.lead_days, i.reorder_at, s.pack,
            coalesce((select sum(l.on_hand - l.reserved) from stock_lot t join stock_level l on l.lot_id = t.id
                where t.item_id = i.id and t.expires >= ?1 and t.recalled_at is null), 0),
            coalesce((select sum(greatest(0, w.ordered - coalesce((select sum(m.on_hand) from purchase_receipt r
                join stock_movement m on m.id = r.id where r.line_id = w.id), 0)))
                from purchase_line w join purchase_order o on o.id = w.order_id
                where w.item_id = i.id and o.state in ('DRAFT', 'SENT')), 0),
            coalesce((select -sum(m.on_hand) from stock_movement m join stock_lot t on t.id = m.lot_id
                where t.item_id = i.id and m.kind in ('DISPENSE', 'RETURN') and m.day >= ?2 and m.day < ?1), 0),
            (select m.unit_cost from stock_movement m join stock_lot t on t.id = m.lot_id where t.item_id = i.id
                and m.unit_cost is not null order by m.moved_at desc, m.id desc limit 1)
            from stock_item i join supply_source s on s.item_id = i.id join supplier v on v.id = s.supplier_id
            where i.reorder_at is not null and v.ended_at is null order by lower(v.name), v.id, lower(i.name), i.id""";

    @Inject
    EntityManager entities;

    List<SupplierRow> all() {
        return entities
                .createQuery("select v from Supplier v order by v.name, v.id", Supplier.class)
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(Supplier::row)
                .sorted(Comparator.comparing(SupplierRow::ended))
                .toList();
    }

    Map<UUID, String> names() {
        return all().stream().collect(Collectors.toMap(SupplierRow::id, SupplierRow::name));
    }

    void add(Supplier fresh) {
        entities.persist(fresh);
        entities.flush();
    }

    boolean hasOther(String name, @Nullable UUID but) {
        return entities
                .createQuery("select v.id from Supplier v where lower(v.name) = :name", UUID.class)
                .setParameter("name", name.toLowerCase(Locale.ROOT))
                .getResultList()
                .stream()
                .anyMatch(id -> !id.equals(but));
    }

    /** For a change, and for ordering: two who order at once order one after the other. */
    Supplier locked(@Nullable UUID id) {
        return Optional.ofNullable(id)
                .map(known -> entities.find(Supplier.class, known, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /** All of which something is ordered, so that nobody else proposes meanwhile. */
    void lockAll() {
        entities.createQuery("select v from Supplier v where v.endedAt is null order by v.id", Supplier.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    Optional<SupplySource> source(UUID item) {
        return Optional.ofNullable(entities.find(SupplySource.class, item, LockModeType.PESSIMISTIC_WRITE));
    }

    void add(SupplySource fresh) {
        entities.persist(fresh);
        entities.flush();
    }

    void remove(SupplySource source) {
        entities.remove(source);
        entities.flush();
    }

    /** Every stocked medicine with where it comes from, by name. */
    List<SourceRow> sources() {
        List<?> rows = entities.createNativeQuery("""
                        select cast(i.id as text), i.name, i.unit, cast(s.supplier_id as text), coalesce(v.name, ''), s.pack
                        from stock_item i left join supply_source s on s.item_id = i.id
                        left join supplier v on v.id = s.supplier_id order by lower(i.name), i.id""").setMaxResults(MOST).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(cells -> new SourceRow(
                        id(cells[0]),
                        (String) cells[1],
                        DoseUnit.valueOf((String) cells[2]),
                        cells[3] == null ? null : id(cells[3]),
                        (String) cells[4],
                        cells[5] == null ? null : Plain.figure(cells[5])))
                .toList();
    }

    /** What is wanted of medicines that have a reorder point and a supplier, by supplier. */
    List<ProposalRow> wanted(LocalDate today) {
        List<?> rows = entities.createNativeQuery(WANTED)
                .setParameter(1, Date.valueOf(today))
                .setParameter(2, Date.valueOf(today.minusDays(Forecast.DAYS)))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(Suppliers::proposal)
                .filter(one -> one.forecast().isWanted())
                .toList();
    }

    private static ProposalRow proposal(Object... cells) {
        var free = Plain.figure(cells[8]);
        var onOrder = Plain.figure(cells[9]);
        return new ProposalRow(
                id(cells[0]),
                (String) cells[1],
                DoseUnit.valueOf((String) cells[2]),
                id(cells[3]),
                (String) cells[4],
                free,
                onOrder,
                new Forecast(
                        Plain.figure(cells[10]),
                        Plain.figure(cells[6]),
                        free.add(onOrder),
                        ((Number) cells[5]).intValue(),
                        Plain.figure(cells[7])),
                cells[11] == null ? null : Plain.figure(cells[11]));
    }

    private static UUID id(Object cell) {
        return UUID.fromString((String) cell);
    }

    /** Rows by something, in the order they come. */
    static <K, R> Map<K, List<R>> by(List<R> rows, Function<R, K> key) {
        return rows.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }
}
