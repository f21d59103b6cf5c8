package org.ohms.pharmacy.supply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccountNames;
import org.ohms.pharmacy.stock.Stock;
import org.ohms.pharmacy.stock.StockItemRow;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.money.Money;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.persistence.Plain;

/** The orders there are, beside what the ledger says of them. */
@ApplicationScoped
class Orders {
    @Inject
    EntityManager entities;

    @Inject
    Suppliers suppliers;

    @Inject
    Stock stock;

    @Inject
    AccountNames accounts;

    void add(Object fresh) {
        entities.persist(fresh);
        keep();
    }

    void remove(Object gone) {
        entities.remove(gone);
        keep();
    }

    PurchaseOrder with(UUID id) {
        return Optional.ofNullable(entities.find(PurchaseOrder.class, id))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /** For a change: nobody else changes it, or receives something of it, until this transaction ends. */
    PurchaseOrder locked(UUID id) {
        return Optional.ofNullable(entities.find(PurchaseOrder.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    List<PurchaseLine> lines(UUID order) {
        return entities.createQuery(
                        "select l from PurchaseLine l where l.order = :order order by l.id", PurchaseLine.class)
                .setParameter("order", order)
                .getResultList();
    }

    boolean knowsInvoice(UUID id) {
        return entities.find(SupplierInvoice.class, id) != null;
    }

    boolean knowsInvoice(UUID supplier, String number) {
        return !entities.createQuery(
                        "select i from SupplierInvoice i where i.supplier = :supplier and lower(i.number) = :number",
                        SupplierInvoice.class)
                .setParameter("supplier", supplier)
                .setParameter("number", number.toLowerCase(Locale.ROOT))
                .getResultList()
                .isEmpty();
    }

    /** In these states, the newest first. */
    Page<OrderRow> list(Set<OrderState> states, PageRequest part) {
        var total = entities.createQuery("select count(o) from PurchaseOrder o where o.state in :states", Long.class)
                .setParameter("states", states)
                .getSingleResult();
        var names = suppliers.names();
        return new Page<>(
                entities
                        .createQuery(
                                "select o from PurchaseOrder o where o.state in :states order by o.draftedAt desc, o.id desc",
                                PurchaseOrder.class)
                        .setParameter("states", states)
                        .setFirstResult(part.first())
                        .setMaxResults(part.size())
                        .getResultList()
                        .stream()
                        .map(order -> order.row(names.getOrDefault(order.supplier(), "")))
                        .toList(),
                total);
    }

    OrderDetails details(PurchaseOrder order) {
        var receipts = receipts(order);
        var lines = rows(order, receipts);
        var invoices = entities.createQuery(
                        "select i from SupplierInvoice i where i.order = :order order by i.enteredAt, i.id",
                        SupplierInvoice.class)
                .setParameter("order", order.id())
                .getResultList();
        var names = accounts.of(Stream.concat(
                        Stream.of(order.draftedBy(), order.sentBy(), order.endedBy()),
                        invoices.stream().map(SupplierInvoice::enteredBy))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var asked = invoices.stream()
                .map(one -> one.row(order.currency(), names.getOrDefault(one.enteredBy(), "")))
                .toList();
        return new OrderDetails(
                order.row(suppliers.names().getOrDefault(order.supplier(), "")),
                lines,
                receipts,
                asked,
                sum(order, lines.stream().map(line -> worth(order, line.ordered(), line.unitPrice()))),
                sum(order, receipts.stream().map(ReceiptRow::worth)),
                sum(order, asked.stream().map(SupplierInvoiceRow::amount)),
                order.difference(),
                name(names, order.draftedBy()),
                name(names, order.sentBy()),
                name(names, order.endedBy()));
    }

    /** Whether everything that was ordered is there. */
    boolean isComplete(PurchaseOrder order) {
        return rows(order, receipts(order)).stream().allMatch(OrderLineRow::isComplete);
    }

    private List<OrderLineRow> rows(PurchaseOrder order, List<ReceiptRow> receipts) {
        var lines = lines(order.id());
        var items = items(lines.stream().map(PurchaseLine::item).toList());
        var arrived = Suppliers.by(receipts, ReceiptRow::line);
        return lines.stream()
                .map(line -> {
                    var item = Objects.requireNonNull(items.get(line.item()));
                    var mine = arrived.getOrDefault(line.id(), List.of());
                    var price = line.unitPrice();
                    return new OrderLineRow(
                            line.id(),
                            line.item(),
                            item.name(),
                            item.unit(),
                            Plain.figure(line.ordered()),
                            price == null ? null : Plain.figure(price),
                            Plain.figure(
                                    mine.stream().map(ReceiptRow::quantity).reduce(BigDecimal.ZERO, BigDecimal::add)),
                            sum(order, mine.stream().map(ReceiptRow::worth)));
                })
                .toList();
    }

    private Map<UUID, StockItemRow> items(Collection<UUID> ids) {
        return stock.items(ids).stream().collect(Collectors.toMap(StockItemRow::id, item -> item));
    }

    private List<ReceiptRow> receipts(PurchaseOrder order) {
        keep();
        List<?> rows =
                entities.createNativeQuery("""
                        select cast(r.id as text), cast(r.line_id as text), t.number, cast(t.expires as text), p.name, m.on_hand,
                        m.unit_cost, cast(m.day as text), cast(m.moved_by as text)
                        from purchase_receipt r join purchase_line l on l.id = r.line_id join stock_movement m on m.id = r.id
                        join stock_lot t on t.id = m.lot_id join stock_place p on p.id = m.place_id
                        where l.order_id = ?1 order by m.moved_at, m.id""").setParameter(1, order.id()).getResultList();
        var cells = rows.stream().map(Object[].class::cast).toList();
        var names = new HashMap<>(accounts.of(
                cells.stream().map(row -> account(row[8])).distinct().toList()));
        return cells.stream()
                .map(row -> new ReceiptRow(
                        UUID.fromString((String) row[0]),
                        UUID.fromString((String) row[1]),
                        (String) row[2],
                        LocalDate.parse((String) row[3]),
                        (String) row[4],
                        Plain.figure(row[5]),
                        Plain.figure(row[6]),
                        worth(order, (BigDecimal) row[5], (BigDecimal) row[6]),
                        LocalDate.parse((String) row[7]),
                        names.getOrDefault(account(row[8]), "")))
                .toList();
    }

    private static AccountId account(Object cell) {
        return new AccountId(UUID.fromString((String) cell));
    }

    private static String name(Map<AccountId, String> names, @Nullable AccountId who) {
        return who == null ? "" : names.getOrDefault(who, "");
    }

    private static Money worth(PurchaseOrder order, BigDecimal quantity, @Nullable BigDecimal price) {
        return price == null
                ? Money.zero(order.currency())
                : Money.of(price, order.currency()).timesRounded(quantity);
    }

    private static Money sum(PurchaseOrder order, Stream<Money> amounts) {
        return amounts.reduce(Money.zero(order.currency()), Money::plus);
    }

    void keep() {
        try {
            entities.flush();
        } catch (OptimisticLockException stale) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
    }
}
