package org.ohms.pharmacy.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import jakarta.ejb.EJBAccessException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.pharmacy.Shelf;
import org.ohms.prescribing.prescription.ClinicalDrugList;
import org.ohms.prescribing.prescription.DoseUnit;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.page.Stretch;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestDatabase;

@DisplayName("Stock")
class StockIT {
    private Shelf shelf;

    @BeforeEach
    void now() {
        Hospital.clockAt(Instant.now());
        shelf = new Shelf();
    }

    private MoveStock some(HandMove move, UUID lot, int quantity, MovementReason reason) {
        return new MoveStock(UUID.randomUUID(), move, lot, shelf.place, BigDecimal.valueOf(quantity), reason, null);
    }

    private void moves(HandMove move, UUID lot, int quantity, MovementReason reason) {
        as(shelf.pharmacist, () -> use(StockDesk.class).move(some(move, lot, quantity, reason)));
    }

    private void adjusts(UUID lot, int quantity) {
        moves(HandMove.ADJUST, lot, quantity, MovementReason.COUNTED_WRONG);
    }

    private ItemTotals totals() {
        return as(shelf.pharmacist, () -> use(StockReading.class).item(shelf.item));
    }

    private static void behindTheWalls(String sql) throws SQLException {
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Makes the lot one that expired yesterday, as time would. */
    private static void expire(UUID lot) throws SQLException {
        behindTheWalls("set session_replication_role = replica; update ohms.stock_lot set expires = current_date - 2"
                + " where id = '" + lot + "'");
    }

    @Test
    @DisplayName("is what arrived, less what left, and every movement says who and why")
    void isTheSumOfItsMovements() {
        var lot = shelf.receives("DX-2291", 68, 10);
        shelf.receives("DX-2291", 68, 5);
        var later = shelf.receives("DX-3118", 300, 220);

        moves(HandMove.ADJUST, lot, -1, MovementReason.LOST);
        moves(HandMove.QUARANTINE, later, 20, MovementReason.SUSPECT);
        moves(HandMove.RELEASE, later, 5, MovementReason.CLEARED);
        moves(HandMove.DESTROY, later, 15, MovementReason.BROKEN);
        moves(HandMove.WRITE_OFF, lot, 2, MovementReason.BROKEN);

        assertThat(shelf.lot(lot).onHand()).isEqualByComparingTo("12");
        assertThat(shelf.lot(later).onHand()).isEqualByComparingTo("205");
        assertThat(shelf.lot(later).quarantined()).isEqualByComparingTo("0");
        assertThat(totals().free()).isEqualByComparingTo("217");
        assertThat(totals().firstExpiry()).isEqualTo(Shelf.today().plusDays(68));
        var ledger = as(shelf.pharmacist, () -> use(StockReading.class).movements(shelf.item, new PageRequest(0, 25)));
        assertThat(ledger.total()).isEqualTo(8);
        assertThat(ledger.rows()).extracting(MovementRow::kind).contains(MovementKind.RECEIPT, MovementKind.QUARANTINE);
        assertThat(ledger.rows())
                .filteredOn(row -> row.kind() == MovementKind.ADJUSTMENT)
                .singleElement()
                .satisfies(row -> assertThat(row.reason()).isEqualTo(MovementReason.LOST));
    }

    @Test
    @DisplayName("is moved once however often the same button is pressed")
    void movesOnce() {
        var lot = shelf.receives("DX-1", 60, 10);
        var twice = some(HandMove.WRITE_OFF, lot, 3, MovementReason.BROKEN);

        as(shelf.pharmacist, () -> use(StockDesk.class).move(twice));
        as(shelf.pharmacist, () -> use(StockDesk.class).move(twice));

        assertThat(shelf.lot(lot).onHand()).isEqualByComparingTo("7");
    }

    @Test
    @DisplayName("never falls below nothing, nor below what somebody waits for")
    void isNeverBelowNothing() {
        var lot = shelf.receives("DX-2", 60, 10);
        Hospital.asSystem(() -> {
            use(StockLedger.class).reserve(lot, shelf.place, BigDecimal.valueOf(4));
            return null;
        });

        assertThatThrownBy(() -> adjusts(lot, -7)).hasMessageContaining("stock.not-enough");
        assertThatThrownBy(() -> Hospital.asSystem(() -> {
                    use(StockLedger.class).reserve(lot, shelf.place, BigDecimal.valueOf(7));
                    return null;
                }))
                .hasMessageContaining("stock.not-enough");
        adjusts(lot, -6);

        assertThat(shelf.lot(lot).free()).isEqualByComparingTo("0");
        assertThatThrownBy(
                        () -> behindTheWalls("update ohms.stock_level set on_hand = -1 where lot_id = '" + lot + "'"))
                .hasMessageContaining("stock_level_never_below");
    }

    @Test
    @DisplayName("that is expired goes into quarantine or is destroyed, and nowhere else")
    void expiredMovesNowhereElse() throws SQLException {
        var lot = shelf.receives("DX-1877", 5, 6);
        expire(lot);

        assertThatThrownBy(() -> Hospital.asSystem(() -> {
                    use(StockLedger.class).reserve(lot, shelf.place, BigDecimal.ONE);
                    return null;
                }))
                .hasMessageContaining("stock.not-sound");
        assertThatThrownBy(() -> adjusts(lot, 1)).hasMessageContaining("stock.not-sound");
        assertThatThrownBy(() -> Hospital.asSystem(() -> {
                    use(StockLedger.class)
                            .enter(
                                    StockEntry.dispensed(
                                            UUID.randomUUID(),
                                            lot,
                                            shelf.place,
                                            BigDecimal.ONE,
                                            UUID.randomUUID(),
                                            null),
                                    shelf.pharmacistsAccount);
                    return null;
                }))
                .hasMessageContaining("stock.not-sound");
        moves(HandMove.QUARANTINE, lot, 4, MovementReason.EXPIRED);
        assertThatThrownBy(() -> moves(HandMove.RELEASE, lot, 4, MovementReason.CLEARED))
                .hasMessageContaining("stock.not-sound");
        moves(HandMove.DESTROY, lot, 4, MovementReason.EXPIRED);
        moves(HandMove.WRITE_OFF, lot, 2, MovementReason.EXPIRED);

        assertThat(shelf.lot(lot).isThere()).isFalse();
    }

    @Test
    @DisplayName("keeps its ledger: no line is changed or taken out, and levels follow nothing else")
    void ledgerStands() throws SQLException {
        var lot = shelf.receives("DX-3", 60, 10);

        assertThatThrownBy(() ->
                        behindTheWalls("update ohms.stock_movement set on_hand = 1000 where lot_id = '" + lot + "'"))
                .hasMessageContaining("a line of the ledger stands");
        assertThatThrownBy(() -> behindTheWalls("delete from ohms.stock_movement where lot_id = '" + lot + "'"))
                .hasMessageContaining("a line of the ledger stands");
        assertThat(Hospital.count("select count(*) from information_schema.column_privileges where grantee = 'ohms_app'"
                        + " and table_name = 'stock_level' and privilege_type in ('UPDATE', 'INSERT')"
                        + " and column_name <> 'reserved'"))
                .isZero();
    }

    @Test
    @DisplayName("is received with everything that makes sense, or every objection is named")
    void namesEveryObjection() {
        var refused = catchThrowableOfType(
                DomainException.class,
                () -> as(
                        shelf.pharmacist,
                        () -> use(StockDesk.class)
                                .receive(new ReceiveStock(
                                        UUID.randomUUID(),
                                        null,
                                        null,
                                        "no number!",
                                        null,
                                        BigDecimal.valueOf(-3),
                                        BigDecimal.TEN.negate()))));

        assertThat(refused.kind()).isEqualTo(DomainException.Kind.INVALID);
        assertThat(refused.refusals())
                .extracting(Refusal::field)
                .containsExactlyInAnyOrder("item", "place", "expires", "lot", "quantity", "unitCost");
        shelf.receives("DX-4", 60, 1);
        assertThatThrownBy(() -> shelf.receives("dx-4", 61, 1)).hasMessageContaining("stock.other-expiry");
        assertThatThrownBy(() -> shelf.receives("DX-5", -1, 1)).hasMessageContaining("stock.expired-already");
    }

    @Test
    @DisplayName("goes to another place in two steps, and what is lost on the way is missing there")
    void transfers() {
        var lot = shelf.receives("DX-T", 60, 10);
        var ward = as(
                shelf.pharmacist,
                () -> use(StockDesk.class)
                        .openPlace("Ward " + UUID.randomUUID().toString().substring(0, 13)));
        var sent = new SendStock(UUID.randomUUID(), lot, shelf.place, ward, BigDecimal.valueOf(6));

        as(shelf.pharmacist, () -> use(StockTransfers.class).send(sent));
        as(shelf.pharmacist, () -> use(StockTransfers.class).send(sent));
        assertThat(totals().onHand()).isEqualByComparingTo("4");
        var row = as(shelf.pharmacist, () -> use(StockTransfers.class).open()).stream()
                .filter(one -> one.id().equals(sent.once()))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> as(
                        shelf.pharmacist,
                        () -> use(StockTransfers.class).arrive(row.id(), row.version(), BigDecimal.valueOf(7))))
                .hasMessageContaining("stock.more-than-sent");
        as(shelf.pharmacist, () -> use(StockTransfers.class).arrive(row.id(), row.version(), BigDecimal.valueOf(5)));

        assertThat(shelf.lots())
                .filteredOn(level -> level.place().equals(ward))
                .singleElement()
                .satisfies(level -> assertThat(level.onHand()).isEqualByComparingTo("5"));
        assertThatThrownBy(() -> as(
                        shelf.pharmacist,
                        () -> use(StockTransfers.class).arrive(row.id(), row.version() + 1, BigDecimal.ONE)))
                .hasMessageContaining("stock.arrived-already");
        assertThatThrownBy(() -> as(
                        shelf.pharmacist,
                        () -> use(StockTransfers.class)
                                .send(new SendStock(UUID.randomUUID(), lot, shelf.place, ward, BigDecimal.valueOf(5)))))
                .hasMessageContaining("stock.not-enough");
    }

    @Test
    @DisplayName("is counted by somebody who is not told what should be there, lot by lot")
    void counts() {
        var one = shelf.receives("DX-C1", 60, 10);
        var other = shelf.receives("DX-C2", 90, 20);
        assertThat(as(shelf.pharmacist, () -> use(StockCounts.class).lots(shelf.item, shelf.place)))
                .extracting(BlindLot::number)
                .containsExactly("DX-C1", "DX-C2");

        assertThatThrownBy(() -> as(
                        shelf.pharmacist,
                        () -> use(StockCounts.class)
                                .count(new CountStock(
                                        shelf.item, shelf.place, List.of(new CountedLot(one, BigDecimal.TEN))))))
                .hasMessageContaining("common.required");
        var differing = as(
                shelf.pharmacist,
                () -> use(StockCounts.class)
                        .count(new CountStock(
                                shelf.item,
                                shelf.place,
                                List.of(
                                        new CountedLot(one, BigDecimal.TEN),
                                        new CountedLot(other, BigDecimal.valueOf(18))))));

        assertThat(differing).isEqualTo(1);
        assertThat(shelf.lot(other).onHand()).isEqualByComparingTo("18");
        assertThat(shelf.lot(one).onHand()).isEqualByComparingTo("10");
    }

    @Test
    @DisplayName("is watched: what expires soon and what runs low")
    void isWatched() {
        shelf.receives("DX-W", 5, 3);
        as(
                shelf.pharmacist,
                () -> use(StockDesk.class)
                        .keepItem(
                                new KeepItem(shelf.item, null, "A1", "4006381333931", BigDecimal.TEN, "t-med.1"),
                                totals().item().version()));

        var watch = as(shelf.pharmacist, () -> use(StockReading.class).watch());

        assertThat(watch.lots()).extracting(one -> one.row().number()).contains("DX-W");
        assertThat(watch.low()).extracting(one -> one.item().id()).contains(shelf.item);
        assertThat(totals().item().gtin()).isEqualTo("04006381333931");
        assertThat(totals().item().priceCode()).isEqualTo("T-MED.1");
        assertThat(as(
                                shelf.pharmacist,
                                () -> use(StockReading.class)
                                        .items(shelf.ingredient.toUpperCase(Locale.ROOT), new PageRequest(0, 25)))
                        .rows())
                .singleElement()
                .satisfies(row -> assertThat(row.isLow()).isTrue());
    }

    @Test
    @DisplayName("lists every medicine once, page after page, though others come meanwhile")
    void pages() {
        var there = new ArrayList<>(List.of(shelf.item));
        for (var strength : List.of("600 mg", "700 mg", "800 mg", "900 mg")) {
            there.add(stocked(strength));
        }

        var seen = new ArrayList<UUID>();
        UUID after = null;
        do {
            var from = after;
            Stretch<ItemTotals, UUID> part =
                    as(shelf.pharmacist, () -> use(StockReading.class).items(shelf.ingredient, from, 2));
            part.rows().forEach(row -> seen.add(row.item().id()));
            after = part.next();
            stocked(100 + seen.size() + " mg");
        } while (after != null);

        assertThat(seen).containsExactlyElementsOf(there);
        var unknown = UUID.randomUUID();
        assertThatThrownBy(
                        () -> as(shelf.pharmacist, () -> use(StockReading.class).items(shelf.ingredient, unknown, 2)))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(Refusal::field)
                                .containsExactly("cursor"));
    }

    private UUID stocked(String strength) {
        return as(shelf.pharmacist, () -> {
            var drug = use(ClinicalDrugList.class).add(shelf.ingredient, strength, "tablet", false);
            return use(StockDesk.class).stockItem(new KeepItem(drug, DoseUnit.TABLET, "C4", null, null, null));
        });
    }

    @Test
    @DisplayName("knows packs by their number, which has to be one")
    void gtin() {
        var gtin = "0361414121013";
        assertThat(Gtin.of("4006381333931")).contains("04006381333931");
        assertThat(Gtin.of("4006381333932")).isEmpty();
        assertThat(Gtin.of(gtin + "x")).isEmpty();
        assertThatThrownBy(() -> as(
                        shelf.pharmacist,
                        () -> use(StockDesk.class)
                                .keepItem(
                                        new KeepItem(
                                                shelf.item, DoseUnit.TABLET, "A1", "4006381333932", null, "no code"),
                                        1)))
                .hasMessageContaining("stock.gtin-unsound")
                .hasMessageContaining("stock.price-code-form");
    }

    @Test
    @DisplayName("is nothing to whoever does not work with it, and an id nobody has is nothing")
    void isNothingToStrangers() {
        assertThatThrownBy(() -> as(
                        staff("patient.search"), () -> use(StockReading.class).item(shelf.item)))
                .satisfies(StockIT::isRefusedAtTheDoor);
        assertThatThrownBy(() -> as(staff("stock.read"), () -> {
                    use(StockDesk.class).move(some(HandMove.ADJUST, UUID.randomUUID(), 1, MovementReason.FOUND));
                    return null;
                }))
                .satisfies(StockIT::isRefusedAtTheDoor);
        assertThatThrownBy(
                        () -> as(shelf.pharmacist, () -> use(StockReading.class).item(UUID.randomUUID())))
                .hasMessageContaining("common.not-found");
        assertThatThrownBy(() -> adjusts(UUID.randomUUID(), 1)).hasMessageContaining("common.not-found");
    }

    private static void isRefusedAtTheDoor(@Nullable Throwable thrown) {
        var cause = thrown instanceof EJBAccessException || thrown == null ? thrown : thrown.getCause();
        assertThat(cause).isInstanceOf(EJBAccessException.class);
    }

    @Test
    @DisplayName("gives out exactly what is there when a hundred hands reach for sixty at once")
    void hundredHandsForSixty() throws Exception {
        var lot = shelf.receives("DX-60", 60, 60);
        Callable<Boolean> hand = () -> {
            try {
                Hospital.asSystem(() -> {
                    use(StockLedger.class).reserve(lot, shelf.place, BigDecimal.ONE);
                    use(StockLedger.class)
                            .enter(
                                    StockEntry.dispensed(
                                            UUID.randomUUID(),
                                            lot,
                                            shelf.place,
                                            BigDecimal.ONE,
                                            UUID.randomUUID(),
                                            null),
                                    shelf.pharmacistsAccount);
                    return null;
                });
                return true;
            } catch (DomainException refused) {
                assertThat(refused).hasMessageContaining("stock.not-enough");
                return false;
            }
        };

        var got = 0;
        var pool = Executors.newFixedThreadPool(12);
        try {
            var hands = new ArrayList<Future<Boolean>>();
            for (var i = 0; i < 100; i++) {
                hands.add(pool.submit(hand));
            }
            for (var one : hands) {
                got += one.get() ? 1 : 0;
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(got).isEqualTo(60);
        assertThat(shelf.lot(lot).onHand()).isEqualByComparingTo("0");
        assertThat(shelf.lot(lot).reserved()).isEqualByComparingTo("0");
        assertThat(Hospital.count(
                        "select count(*) from ohms.stock_movement where lot_id = '" + lot + "' and kind = 'DISPENSE'"))
                .isEqualTo(60);
        assertThat(Hospital.count("select sum(on_hand) from ohms.stock_movement where lot_id = '" + lot + "'"))
                .isZero();
    }
}
