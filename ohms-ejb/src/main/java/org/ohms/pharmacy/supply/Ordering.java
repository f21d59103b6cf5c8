package org.ohms.pharmacy.supply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.pharmacy.stock.ReceiveStock;
import org.ohms.pharmacy.stock.Stock;
import org.ohms.pharmacy.stock.StockLedger;
import org.ohms.pharmacy.stock.StockMoves;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.money.Money;

/** What becomes of orders, step by step. */
@ApplicationScoped
class Ordering {
    private static final int LONGEST_NUMBER = 40;

    @Inject
    Suppliers suppliers;

    @Inject
    Orders orders;

    @Inject
    Stock stock;

    @Inject
    StockMoves moves;

    @Inject
    StockLedger ledger;

    @Inject
    OrderClerk clerk;

    /** One draft for each supplier of whom something is wanted. */
    List<UUID> propose() {
        suppliers.lockAll();
        return Suppliers.by(suppliers.wanted(today()), ProposalRow::supplier).entrySet().stream()
                .map(wanted -> {
                    var order = drafted(wanted.getKey());
                    for (var one : wanted.getValue()) {
                        orders.add(new PurchaseLine(order.id(), one.item(), one.quantity(), one.lastCost(), now()));
                    }
                    return order.id();
                })
                .toList();
    }

    UUID draft(@Nullable UUID supplier) {
        var refusals = new Refusals();
        Rules.chosen(supplier, "supplier", refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        if (suppliers.locked(supplier).isEnded()) {
            throw DomainException.refused(SupplyRefusal.SUPPLIER_ENDED);
        }
        return drafted(Objects.requireNonNull(supplier)).id();
    }

    private PurchaseOrder drafted(UUID supplier) {
        var order = new PurchaseOrder(supplier, clerk.nextNumber(now()), clerk.currency(), now(), me());
        orders.add(order);
        return order;
    }

    /** Puts a medicine on a draft, or says that another quantity or price is meant. */
    void put(PurchaseOrder order, @Nullable UUID item, @Nullable BigDecimal quantity, @Nullable BigDecimal price) {
        var refusals = new Refusals();
        Rules.chosen(item, "item", refusals);
        Rules.chosen(quantity, "quantity", refusals);
        Amount.insistOn(quantity, "quantity", Amount.SOME, refusals);
        Amount.insistOn(price, "unitPrice", BigDecimal.ZERO, refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        order.insistOn(OrderState.DRAFT);
        var wanted = Objects.requireNonNull(item);
        var some = Objects.requireNonNull(quantity);
        if (stock.items(List.of(wanted)).isEmpty()) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        var known = orders.lines(order.id()).stream()
                .filter(line -> line.item().equals(wanted))
                .findFirst();
        if (known.isPresent()) {
            known.get().become(some, price);
        } else {
            orders.add(new PurchaseLine(order.id(), wanted, some, price, now()));
        }
        orders.keep();
    }

    void drop(PurchaseOrder order, UUID line) {
        order.insistOn(OrderState.DRAFT);
        orders.remove(line(order, line));
    }

    void send(PurchaseOrder order) {
        order.insistOn(OrderState.DRAFT);
        var lines = orders.lines(order.id());
        if (lines.isEmpty()) {
            throw DomainException.refused(SupplyRefusal.EMPTY);
        }
        if (lines.stream().anyMatch(line -> line.unitPrice() == null)) {
            throw DomainException.refused(SupplyRefusal.NO_PRICE);
        }
        order.send(now(), me());
        orders.keep();
    }

    void cancel(PurchaseOrder order) {
        if (!orders.details(order).receipts().isEmpty()) {
            throw DomainException.refused(SupplyRefusal.ARRIVED);
        }
        order.cancel(now(), me());
        orders.keep();
    }

    /** Takes in what arrived; the order is received once all of it is there. */
    void receive(PurchaseOrder order, ReceiveOrder wanted) {
        if (ledger.knows(wanted.once())) {
            return;
        }
        var refusals = new Refusals();
        Rules.chosen(wanted.line(), "line", refusals);
        Rules.chosen(wanted.unitPrice(), "unitPrice", refusals);
        Rules.chosen(wanted.place(), "place", refusals);
        Rules.chosen(wanted.expires(), "expires", refusals);
        Rules.chosen(wanted.quantity(), "quantity", refusals);
        Rules.required(wanted.lot(), "lot", refusals);
        Amount.insistOn(wanted.unitPrice(), "unitPrice", BigDecimal.ZERO, refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        order.insistOnUnderWay();
        var line = line(order, Objects.requireNonNull(wanted.line()));
        moves.receive(
                new ReceiveStock(
                        wanted.once(),
                        line.item(),
                        wanted.place(),
                        wanted.lot(),
                        wanted.expires(),
                        wanted.quantity(),
                        wanted.unitPrice()),
                me());
        orders.add(new PurchaseReceipt(wanted.once(), line.id()));
        if (order.state() == OrderState.SENT && orders.isComplete(order)) {
            order.complete();
            orders.keep();
        }
    }

    void enter(PurchaseOrder order, EnterSupplierInvoice wanted) {
        if (orders.knowsInvoice(wanted.once())) {
            return;
        }
        var refusals = new Refusals();
        var number = Rules.required(wanted.number(), "number", refusals);
        refusals.when(
                number.length() > LONGEST_NUMBER,
                Refusal.of(CommonRefusal.TOO_LONG).at("number").with("max", LONGEST_NUMBER));
        Rules.chosen(wanted.day(), "day", refusals);
        Rules.chosen(wanted.amount(), "amount", refusals);
        Amount.insistOn(wanted.amount(), "amount", BigDecimal.ZERO, refusals);
        var amount = Money.of(Objects.requireNonNullElse(wanted.amount(), BigDecimal.ZERO), order.currency());
        refusals.when(
                !amount.equals(amount.rounded()),
                Refusal.of(CommonRefusal.MALFORMED).at("amount"));
        var day = wanted.day();
        refusals.when(
                day != null && (day.isAfter(today()) || day.isBefore(today().minusYears(2))),
                Refusal.of(CommonRefusal.OUT_OF_RANGE)
                        .at("day")
                        .with("min", today().minusYears(2))
                        .with("max", today()));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        order.insistOnUnderWay();
        if (orders.knowsInvoice(order.supplier(), number)) {
            throw DomainException.refused(SupplyRefusal.INVOICE_KNOWN);
        }
        orders.add(new SupplierInvoice(wanted.once(), order, number, Objects.requireNonNull(day), amount, now(), me()));
    }

    void close(PurchaseOrder order, @Nullable InvoiceDifference why) {
        order.insistOn(OrderState.RECEIVED);
        var details = orders.details(order);
        if (details.invoices().isEmpty() && !details.receipts().isEmpty()) {
            throw DomainException.refused(SupplyRefusal.NO_INVOICE);
        }
        if (!details.isMatched() && why == null) {
            throw DomainException.refused(SupplyRefusal.DIFFERS);
        }
        order.close(details.isMatched() ? null : why, now(), me());
        orders.keep();
    }

    private PurchaseLine line(PurchaseOrder order, UUID id) {
        return orders.lines(order.id()).stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    List<ProposalRow> wanted() {
        return suppliers.wanted(today());
    }

    private LocalDate today() {
        return clerk.today();
    }

    private Instant now() {
        return clerk.now();
    }

    private AccountId me() {
        return clerk.me();
    }
}
