package org.ohms.pharmacy.report;

/** How each report is added up: one column c1, c2 … for each of its columns, between the days ?1 and ?2. */
final class ReportQueries {
    private static final String LEDGER =
            " from stock_movement m join stock_lot t on t.id = m.lot_id join stock_item i on i.id = t.item_id ";

    private static final String DISPENSED =
            """
            select i.name c1, i.unit c2, count(distinct m.dispense_id) filter (where m.kind = 'DISPENSE') c3,
            coalesce(-sum(m.on_hand) filter (where m.kind = 'DISPENSE'), 0) c4,
            coalesce(sum(m.on_hand + m.quarantined) filter (where m.kind = 'RETURN'), 0) c5,
            -sum(m.on_hand + m.quarantined) c6, lower(i.name) sorted, cast(i.id as text) unique_id""" + LEDGER + "where m.kind in ('DISPENSE', 'RETURN') and m.day between ?1 and ?2 group by i.id";

    private static final String USE = """
            select i.name c1, i.unit c2, coalesce(sum(m.on_hand + m.quarantined) filter (where m.day < ?1), 0) c3,
            coalesce(sum(m.on_hand + m.quarantined) filter (where m.day >= ?1 and m.kind = 'RECEIPT'), 0) c4,
            coalesce(sum(m.on_hand + m.quarantined) filter (where m.day >= ?1 and m.kind = 'DISPENSE'), 0) c5,
            coalesce(sum(m.on_hand + m.quarantined) filter (where m.day >= ?1 and m.kind = 'RETURN'), 0) c6,
            coalesce(sum(m.on_hand + m.quarantined)
                filter (where m.day >= ?1 and m.kind in ('ADJUSTMENT', 'COUNT')), 0) c7,
            coalesce(sum(m.on_hand + m.quarantined) filter (where m.day >= ?1 and m.kind = 'WRITE_OFF'), 0) c8,
            coalesce(sum(m.on_hand + m.quarantined)
                filter (where m.day >= ?1 and m.kind in ('TRANSFER_OUT', 'TRANSFER_IN')), 0) c9,
            sum(m.on_hand + m.quarantined) c10, lower(i.name) sorted, cast(i.id as text) unique_id""" + LEDGER + "where m.day <= ?2 group by i.id";

    /** What is left of each lot, of how much of it the cost is known, and what that is worth. */
    private static final String LEFT = """
            (select s.lot_id, s.stock,
                    coalesce(sum(greatest(0, least(r.came, s.stock - r.newer))) filter (where r.cost is not null), 0) costed,
                    coalesce(sum(greatest(0, least(r.came, s.stock - r.newer)) * r.cost), 0) worth
                from (select m.lot_id, sum(m.on_hand + m.quarantined) stock from stock_movement m where [of which]
                        group by m.lot_id having sum(m.on_hand + m.quarantined) > 0) s
                left join (select m.lot_id, m.on_hand came, m.unit_cost cost,
                        coalesce(sum(m.on_hand) over (partition by m.lot_id order by m.moved_at desc, m.id desc
                            rows between unbounded preceding and 1 preceding), 0) newer
                    from stock_movement m where m.kind = 'RECEIPT' and [of which]) r on r.lot_id = s.lot_id
                group by s.lot_id, s.stock) v
            """;

    private static final String EXPIRY = """
            select cast(t.expires as text) c1, i.name c2, t.number c3, p.name c4, i.unit c5, sum(m.on_hand) c6,
            sum(m.quarantined) c7,
            round(coalesce(min(v.worth) * sum(m.on_hand + m.quarantined) / min(v.stock), 0), 4) c8,
            cast(t.expires as text) sorted, cast(t.id as text) || cast(p.id as text) unique_id""" + LEDGER + "join stock_place p on p.id = m.place_id left join "
            + left("m.lot_id in (select e.id from stock_lot e where e.expires between ?1 and ?2)") + """
            on v.lot_id = t.id where t.expires between ?1 and ?2
            group by t.id, i.id, p.id having sum(m.on_hand + m.quarantined) > 0""";

    private static final String VALUE = """
            select i.name c1, t.number c2, i.unit c3, v.stock c4, v.stock - v.costed c5, v.worth c6,
            lower(i.name) sorted, cast(t.expires as text) || cast(t.id as text) unique_id from\s""" + left("m.day <= ?2")
            + "join stock_lot t on t.id = v.lot_id join stock_item i on i.id = t.item_id where ?1 <= ?2";

    private static final String CONTROLLED = """
            select x.* from (select cast(floor(extract(epoch from m.moved_at) * 1000) as bigint) c1, i.name c2, m.kind c3,
                t.number c4, p.name c5, m.on_hand + m.quarantined c6,
                sum(m.on_hand + m.quarantined) over (partition by t.item_id order by m.moved_at, m.id) c7,
                cast(m.moved_by as text) c8, coalesce(cast(m.witness as text), '') c9, m.day,
                m.moved_at sorted, cast(m.id as text) unique_id""" + LEDGER + """
                join stock_place p on p.id = m.place_id where i.controlled and m.day <= ?2) x where x.day >= ?1""";

    private static final String HANDED_OVER = " from medication_dispense d where d.state = 'HANDED_OVER'"
            + " and cast(d.ended_at at time zone ?3 as date) between ?1 and ?2 ";

    private static final String COUNSELLING =
            "select 'HANDED_OVER' c1, count(*) c2, 1 sorted, '' unique_id" + HANDED_OVER
                    + "union all select 'COUNSELLED', count(*), 2, ''" + HANDED_OVER + "and d.counselled"
                    + " union all select 'DECLINED', count(*), 3, ''" + HANDED_OVER + "and not d.counselled"
                    + " union all select s.point, count(*), 4, s.point from (select unnest(string_to_array(d.points, ',')) point"
                    + HANDED_OVER + ") s where s.point <> '' group by s.point";

    private static final String WAITING = """
            select cast(w.day as text) c1, count(*) c2, round(avg(w.ready), 1) c3, max(w.ready) c4,
            round(avg(w.handed), 1) c5, max(w.handed) c6, w.day sorted, '' unique_id from (
                select cast(d.ended_at at time zone ?3 as date) as day,
                floor(extract(epoch from d.labelled_at - d.came_at) / 60) ready,
                floor(extract(epoch from d.ended_at - d.came_at) / 60) handed""" + HANDED_OVER + ") w group by w.day";

    private ReportQueries() {}

    private static String left(String ofWhich) {
        return LEFT.replace("[of which]", ofWhich);
    }

    static String of(PharmacyReport report) {
        return switch (report) {
            case DISPENSED -> DISPENSED;
            case USE -> USE;
            case EXPIRY -> EXPIRY;
            case VALUE -> VALUE;
            case CONTROLLED -> CONTROLLED;
            case COUNSELLING -> COUNSELLING;
            case WAITING -> WAITING;
        };
    }
}
