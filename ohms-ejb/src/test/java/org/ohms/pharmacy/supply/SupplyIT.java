package org.ohms.pharmacy.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import jakarta.ejb.EJBAccessException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.pharmacy.Shelf;
import org.ohms.pharmacy.stock.KeepItem;
import org.ohms.pharmacy.stock.StockDesk;
import org.ohms.pharmacy.stock.StockEntry;
import org.ohms.pharmacy.stock.StockLedger;
import org.ohms.pharmacy.stock.StockReading;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.page.PageRequest;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestDatabase;

@DisplayName("An order of medicines")
class SupplyIT {
    private static final PageRequest ALL = new PageRequest(0, 200);

    private Shelf shelf;
    private UUID supplier;

    @BeforeEach
    void open() {
        shelf = new Shelf();
        supplier = as(
                shelf.pharmacist,
                () -> use(SupplierDesk.class)
                        .add(new SupplierDraft(
                                "Supplier " + UUID.randomUUID(), "orders@supplier.example", null, null, 3)));
    }

    private PurchaseDesk desk() {
        return use(PurchaseDesk.class);
    }

    private OrderDetails details(UUID order) {
        return as(shelf.pharmacist, () -> desk().order(order));
    }

    private long version(UUID order) {
        return details(order).row().version();
    }

    private void isWantedAt(int reorderAt, int pack) {
        as(shelf.pharmacist, () -> {
            var version = use(StockReading.class).item(shelf.item).item().version();
            use(StockDesk.class)
                    .keepItem(new KeepItem(shelf.item, null, "C4", null, BigDecimal.valueOf(reorderAt), null), version);
            use(SupplierDesk.class).comesFrom(shelf.item, supplier, BigDecimal.valueOf(pack));
        });
    }

    private List<ProposalRow> wanted() {
        return as(shelf.pharmacist, () -> desk().wanted()).stream()
                .filter(row -> row.item().equals(shelf.item))
                .toList();
    }

    private UUID sent(int quantity, String price) {
        var order = as(shelf.pharmacist, () -> desk().draft(supplier));
        as(shelf.pharmacist, () -> {
            desk().put(order, version(order), shelf.item, BigDecimal.valueOf(quantity), new BigDecimal(price));
            desk().send(order, version(order));
        });
        return order;
    }

    private ReceiveOrder arrival(UUID order, String lot, String quantity, String price) {
        return new ReceiveOrder(
                UUID.randomUUID(),
                order,
                details(order).lines().get(0).id(),
                shelf.place,
                lot,
                Shelf.today().plusDays(300),
                new BigDecimal(quantity),
                new BigDecimal(price));
    }

    private void arrives(UUID order, String lot, String quantity, String price) {
        var arrival = arrival(order, lot, quantity, price);
        as(shelf.pharmacist, () -> desk().receive(arrival));
        as(shelf.pharmacist, () -> desk().receive(arrival));
    }

    private EnterSupplierInvoice invoice(UUID order, String number, String amount) {
        return new EnterSupplierInvoice(UUID.randomUUID(), order, number, Shelf.today(), new BigDecimal(amount));
    }

    private List<String> refused(Runnable work) {
        return catchThrowableOfType(DomainException.class, () -> as(shelf.pharmacist, work)).refusals().stream()
                .map(Refusal::code)
                .toList();
    }

    private static void behindTheWalls(String sql) throws SQLException {
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** So many tablets were handed over so many days ago. */
    private void used(UUID lot, int quantity, int daysAgo) {
        var now = Hospital.clock().instant();
        var zone = use(KnownHospital.class).zone();
        Hospital.clockAt(now.atZone(zone).minusDays(daysAgo).toInstant());
        Hospital.asSystem(() -> {
            use(StockLedger.class).reserve(lot, shelf.place, BigDecimal.valueOf(quantity));
            use(StockLedger.class)
                    .enter(
                            StockEntry.dispensed(
                                    UUID.randomUUID(),
                                    lot,
                                    shelf.place,
                                    BigDecimal.valueOf(quantity),
                                    UUID.randomUUID(),
                                    null),
                            shelf.pharmacistsAccount);
            return null;
        });
        Hospital.clockAt(now);
    }

    @Test
    @DisplayName(
            "is proposed at the reorder point from the use of whole weeks, and once only, however many ask at once")
    void proposed() throws Exception {
        var lot = shelf.receives("FC-1", 300, 500, "0.1050");
        used(lot, 140, 28);
        used(lot, 70, 29);
        used(lot, 140, 1);
        used(lot, 50, 0);
        isWantedAt(99, 20);
        assertThat(wanted()).isEmpty();
        isWantedAt(100, 20);

        // 100 are left; 280 in four weeks are 10 a day, for 3 and 14 days: 170 in packs of 20
        assertThat(wanted()).singleElement().satisfies(row -> {
            assertThat(row.free()).isEqualByComparingTo("100");
            assertThat(row.forecast().used()).isEqualByComparingTo("280");
            assertThat(row.quantity()).isEqualByComparingTo("180");
            assertThat(row.lastCost()).isEqualByComparingTo("0.1050");
        });
        var pool = Executors.newFixedThreadPool(6);
        var drafts = new ArrayList<UUID>();
        try {
            var tries = new ArrayList<Future<List<UUID>>>();
            for (var i = 0; i < 6; i++) {
                tries.add(pool.submit(() -> as(shelf.pharmacist, () -> desk().propose())));
            }
            for (var one : tries) {
                drafts.addAll(one.get());
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(drafts).hasSize(1);
        assertThat(wanted()).isEmpty();
        assertThat(details(drafts.get(0)).lines()).singleElement().satisfies(line -> {
            assertThat(line.ordered()).isEqualByComparingTo("180");
            assertThat(line.unitPrice()).isEqualByComparingTo("0.1050");
        });
        as(shelf.pharmacist, () -> desk().cancel(drafts.get(0), version(drafts.get(0))));
        assertThat(wanted()).hasSize(1);
    }

    @Test
    @DisplayName("is received in parts into the ledger with its price, shows what differs, and is matched to the cent")
    void receivedAndMatched() throws SQLException {
        var order = sent(100, "0.3333");
        assertThat(details(order).ordered().amount()).isEqualByComparingTo("33.33");
        arrives(order, "PO-A", "40", "0.3333");
        assertThat(details(order).row().state()).isEqualTo(OrderState.SENT);
        arrives(order, "PO-B", "60.5", "0.34");

        var details = details(order);
        assertThat(details.row().state()).isEqualTo(OrderState.RECEIVED);
        assertThat(details.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.difference()).isEqualByComparingTo("0.5"));
        // 40 times 0.3333 is 13.332, 60.5 times 0.34 is 20.57
        assertThat(details.arrived().amount()).isEqualByComparingTo("33.90");
        assertThat(shelf.lots()).hasSize(2);
        assertThat(Hospital.count(
                        "select count(*) from ohms.stock_movement m join ohms.purchase_receipt r on r.id = m.id"
                                + " where m.unit_cost in (0.3333, 0.34) and m.kind = 'RECEIPT'"
                                + " and m.lot_id in (select id from ohms.stock_lot where item_id = '" + shelf.item
                                + "')"))
                .isEqualTo(2);

        assertThat(refused(() -> desk().close(order, version(order), null))).containsExactly("supply.no-invoice");
        var first = invoice(order, "inv 1", "30.00");
        as(shelf.pharmacist, () -> desk().enterInvoice(first));
        as(shelf.pharmacist, () -> desk().enterInvoice(first));
        assertThat(refused(() -> desk().enterInvoice(invoice(order, "INV 1", "3.90"))))
                .containsExactly("supply.invoice-known");
        assertThat(details(order).difference().amount()).isEqualByComparingTo("-3.90");
        assertThat(refused(() -> desk().close(order, version(order), null))).containsExactly("supply.differs");
        as(shelf.pharmacist, () -> desk().enterInvoice(invoice(order, "INV 2", "3.90")));
        assertThat(details(order).isMatched()).isTrue();
        as(shelf.pharmacist, () -> desk().close(order, version(order), null));

        assertThat(details(order).row().state()).isEqualTo(OrderState.CLOSED);
        assertThat(refused(() -> desk().receive(arrival(order, "PO-C", "1", "1"))))
                .containsExactly("supply.not-now");
        assertThatThrownBy(() ->
                        behindTheWalls("update ohms.purchase_order set state = 'SENT' where id = '" + order + "'"))
                .hasMessageContaining("does not go from");
    }

    @Test
    @DisplayName("is closed with a difference only by whoever says why, and with nothing when nothing came")
    void closedWithADifference() {
        var order = sent(10, "1");
        arrives(order, "PO-D", "4", "1");
        as(shelf.pharmacist, () -> {
            desk().complete(order, version(order));
            desk().enterInvoice(invoice(order, "F-1", "9.00"));
            desk().close(order, version(order), InvoiceDifference.FREIGHT);
        });
        assertThat(details(order).why()).isEqualTo(InvoiceDifference.FREIGHT);
        assertThat(details(order).difference().amount()).isEqualByComparingTo("5.00");

        var empty = sent(10, "1");
        as(shelf.pharmacist, () -> {
            desk().complete(empty, version(empty));
            desk().close(empty, version(empty), null);
        });
        assertThat(details(empty).row().state()).isEqualTo(OrderState.CLOSED);
    }

    @Test
    @DisplayName("names what is missing, stays as it was sent, and is cancelled only while nothing of it has arrived")
    void course() throws SQLException {
        var order = as(shelf.pharmacist, () -> desk().draft(supplier));
        assertThat(refused(() -> desk().send(order, version(order)))).containsExactly("supply.empty");
        assertThat(refused(() -> desk().put(order, version(order), null, BigDecimal.ZERO, new BigDecimal("0.00001"))))
                .containsExactlyInAnyOrder("common.required", "common.out-of-range", "common.out-of-range");
        as(shelf.pharmacist, () -> desk().put(order, version(order), shelf.item, BigDecimal.TEN, null));
        assertThat(refused(() -> desk().send(order, version(order)))).containsExactly("supply.no-price");
        as(shelf.pharmacist, () -> {
            desk().put(order, version(order), shelf.item, BigDecimal.ONE, BigDecimal.ONE);
            desk().send(order, version(order));
        });
        assertThat(details(order).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.ordered()).isEqualByComparingTo("1"));
        assertThat(refused(() -> desk().put(order, version(order), shelf.item, BigDecimal.TEN, BigDecimal.ONE)))
                .containsExactly("supply.not-now");
        assertThatThrownBy(() ->
                        behindTheWalls("update ohms.purchase_line set ordered = 7 where order_id = '" + order + "'"))
                .hasMessageContaining("stays as it was sent");
        assertThat(refused(() ->
                        desk().receive(new ReceiveOrder(UUID.randomUUID(), order, null, null, " ", null, null, null))))
                .hasSize(6)
                .containsOnly("common.required");
        arrives(order, "PO-E", "0.5", "1");
        assertThat(refused(() -> desk().cancel(order, version(order)))).containsExactly("supply.arrived");
        assertThat(refused(() -> desk().cancel(order, version(order) + 1))).containsExactly("common.changed-meanwhile");
    }

    @Test
    @DisplayName("comes from a supplier that is known once, and from none that has ended")
    void suppliers() {
        var name = as(shelf.pharmacist, () -> use(SupplierDesk.class).suppliers()).stream()
                .filter(row -> row.id().equals(supplier))
                .findFirst()
                .orElseThrow()
                .name();
        assertThat(refused(() -> use(SupplierDesk.class)
                        .add(new SupplierDraft(name.toUpperCase(Locale.ROOT), null, null, null, 1))))
                .containsExactly("supply.supplier-known");
        assertThat(refused(() -> use(SupplierDesk.class).add(new SupplierDraft(" ", "no mail", null, null, 91))))
                .containsExactlyInAnyOrder("common.required", "common.malformed", "common.out-of-range");
        as(shelf.pharmacist, () -> use(SupplierDesk.class).end(supplier, supplierVersion()));
        assertThat(refused(() -> desk().draft(supplier))).containsExactly("supply.supplier-ended");
        assertThat(refused(() -> use(SupplierDesk.class).comesFrom(shelf.item, supplier, BigDecimal.ONE)))
                .containsExactly("supply.supplier-ended");
    }

    private long supplierVersion() {
        return as(shelf.pharmacist, () -> use(SupplierDesk.class).suppliers()).stream()
                .filter(row -> row.id().equals(supplier))
                .findFirst()
                .orElseThrow()
                .version();
    }

    @Test
    @DisplayName("is nothing to whoever does not work with stock, and an id nobody has is nothing")
    void guarded() {
        var order = sent(1, "1");
        var nobody = UUID.randomUUID();

        assertThatThrownBy(() -> as(staff("patient.search"), () -> desk().order(order)))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as(staff("stock.read"), () -> desk().propose()))
                .isInstanceOf(EJBAccessException.class);
        assertThat(refused(() -> desk().order(nobody))).containsExactly("common.not-found");
        assertThat(refused(() -> desk().send(nobody, 1))).containsExactly("common.not-found");
        assertThat(refused(() -> desk().draft(nobody))).containsExactly("common.not-found");
        assertThat(as(staff("stock.read"), () -> desk().list(false, ALL)).rows())
                .extracting(OrderRow::id)
                .contains(order);
    }
}
