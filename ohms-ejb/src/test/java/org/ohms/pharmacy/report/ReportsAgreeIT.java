package org.ohms.pharmacy.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;
import org.ohms.pharmacy.Shelf;
import org.ohms.pharmacy.stock.MovementKind;
import org.ohms.pharmacy.stock.MovementReason;
import org.ohms.pharmacy.stock.StockEntry;
import org.ohms.pharmacy.stock.StockLedger;
import org.ohms.shared.error.DomainException;
import org.ohms.testing.Hospital;

/** Whatever happens to two lots over some days, every report is what plain counting says. */
@Label("The reports of the pharmacy")
class ReportsAgreeIT {
    private static final int DAYS = 6;

    private enum Step {
        RECEIVE,
        RECEIVE_FOR_NOTHING_SAID,
        DISPENSE,
        REVERSE,
        BRING_BACK,
        ADJUST,
        FIND,
        QUARANTINE,
        DESTROY
    }

    private record Act(Step step, int lot, int quantity, int cents, int day) {}

    /** What is left of one lot, the first delivery first. */
    private static final class Counted {
        private final Deque<BigDecimal[]> layers = new ArrayDeque<>();
        private BigDecimal onHand = BigDecimal.ZERO;
        private BigDecimal apart = BigDecimal.ZERO;

        /** From the newest delivery back: what is left is what came last. */
        private BigDecimal[] worth() {
            var left = onHand.add(apart);
            var worth = BigDecimal.ZERO;
            var costed = BigDecimal.ZERO;
            for (var newest = layers.descendingIterator(); newest.hasNext() && left.signum() > 0; ) {
                var layer = newest.next();
                var some = layer[0].min(left);
                left = left.subtract(some);
                if (layer[1] != null) {
                    worth = worth.add(some.multiply(layer[1]));
                    costed = costed.add(some);
                }
            }
            return new BigDecimal[] {onHand.add(apart).subtract(costed), worth};
        }
    }

    @Provide
    Arbitrary<List<Act>> histories() {
        return Combinators.combine(
                        Arbitraries.of(Step.class),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.integers().between(0, 9_999),
                        Arbitraries.integers().between(0, DAYS))
                .as(Act::new)
                .list()
                .ofMinSize(10)
                .ofMaxSize(30);
    }

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    @Label("add up to the ledger: use, dispensed, expiry and value, lot by lot and altogether")
    void agree(@ForAll("histories") List<Act> history) {
        var begin = Instant.now().minus(Duration.ofDays(DAYS + 2));
        Hospital.clockAt(begin);
        var shelf = new Shelf();
        var first = Shelf.today();
        var lots = List.of(shelf.receives("R-1", 90, 30, "0.5"), shelf.receives("R-2", 120, 20, null));
        var counted = List.of(new Counted(), new Counted());
        counted.get(0).layers.add(new BigDecimal[] {new BigDecimal(30), new BigDecimal("0.5")});
        counted.get(0).onHand = new BigDecimal(30);
        counted.get(1).layers.add(new BigDecimal[] {new BigDecimal(20), null});
        counted.get(1).onHand = new BigDecimal(20);
        var given = new ArrayList<UUID>();
        var sums = new BigDecimal[] {new BigDecimal(50), BigDecimal.ZERO, BigDecimal.ZERO};
        var ordered = history.stream().sorted(Comparator.comparingInt(Act::day)).toList();
        var second = 0;
        for (var act : ordered) {
            Hospital.clockAt(begin.plus(Duration.ofDays(act.day())).plusSeconds(++second));
            play(act, shelf, lots.get(act.lot()), counted.get(act.lot()), given, sums);
        }
        Hospital.clockAt(begin.plus(Duration.ofDays(DAYS + 1)));
        var span = new ReportSpan(first, Shelf.today());

        var use = row(PharmacyReport.USE, span, shelf.ingredient).get(0);
        assertThat(figure(use, 2)).isEqualByComparingTo("0");
        assertThat(figure(use, 3)).isEqualByComparingTo(sums[0]);
        assertThat(figure(use, 4)).isEqualByComparingTo(sums[1].negate());
        assertThat(figure(use, 5)).isEqualByComparingTo(sums[2]);
        assertThat(figure(use, 2)
                        .add(figure(use, 3))
                        .add(figure(use, 4))
                        .add(figure(use, 5))
                        .add(figure(use, 6))
                        .add(figure(use, 7))
                        .add(figure(use, 8)))
                .isEqualByComparingTo(figure(use, 9));
        var there = counted.stream().map(one -> one.onHand.add(one.apart)).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(figure(use, 9)).isEqualByComparingTo(there);

        var dispensed = row(PharmacyReport.DISPENSED, span, shelf.ingredient);
        if (given.isEmpty()) {
            assertThat(dispensed).isEmpty();
        } else {
            assertThat(figure(dispensed.get(0), 2)).isEqualByComparingTo(BigDecimal.valueOf(given.size()));
            assertThat(figure(dispensed.get(0), 3)).isEqualByComparingTo(sums[1]);
            assertThat(figure(dispensed.get(0), 4)).isEqualByComparingTo(sums[2]);
            assertThat(figure(dispensed.get(0), 5)).isEqualByComparingTo(sums[1].subtract(sums[2]));
        }

        var value = row(PharmacyReport.VALUE, span, shelf.ingredient);
        var expiry = row(PharmacyReport.EXPIRY, new ReportSpan(first, first.plusDays(200)), shelf.ingredient);
        for (var n = 0; n < 2; n++) {
            var lot = counted.get(n);
            var name = "R-" + (n + 1);
            var mine = value.stream().filter(row -> row.contains(name)).toList();
            var expires = expiry.stream().filter(row -> row.contains(name)).toList();
            if (lot.onHand.add(lot.apart).signum() == 0) {
                assertThat(mine).isEmpty();
                assertThat(expires).isEmpty();
            } else {
                assertThat(figure(mine.get(0), 3)).isEqualByComparingTo(lot.onHand.add(lot.apart));
                assertThat(figure(mine.get(0), 4)).isEqualByComparingTo(lot.worth()[0]);
                assertThat(figure(mine.get(0), 5)).isEqualByComparingTo(lot.worth()[1]);
                assertThat(figure(expires.get(0), 5)).isEqualByComparingTo(lot.onHand);
                assertThat(figure(expires.get(0), 6)).isEqualByComparingTo(lot.apart);
                assertThat(figure(expires.get(0), 7)).isEqualByComparingTo(lot.worth()[1]);
            }
        }
        var whole = as(shelf.pharmacist, () -> use(PharmacyReports.class).exportOfStock(PharmacyReport.VALUE, span));
        assertThat(new BigDecimal(whole.sums().get(5)))
                .isEqualByComparingTo(
                        whole.rows().stream().map(row -> figure(row, 5)).reduce(BigDecimal.ZERO, BigDecimal::add));
        assertThat(whole.total()).isEqualTo(whole.rows().size());
    }

    private static List<List<String>> row(PharmacyReport report, ReportSpan span, String ingredient) {
        return as(Hospital.staff("stock.read"), () -> use(PharmacyReports.class).exportOfStock(report, span))
                .rows()
                .stream()
                .filter(row -> row.stream().anyMatch(cell -> cell.contains(ingredient)))
                .toList();
    }

    private static BigDecimal figure(List<String> row, int column) {
        return new BigDecimal(row.get(column));
    }

    private static void play(Act act, Shelf shelf, UUID lot, Counted counted, List<UUID> given, BigDecimal... sums) {
        var some = BigDecimal.valueOf(act.quantity());
        var cost = act.step() == Step.RECEIVE ? BigDecimal.valueOf(act.cents(), 4) : null;
        try {
            Hospital.asSystem(() -> {
                write(act, shelf, lot, some, cost, given);
                return null;
            });
        } catch (DomainException refused) {
            return;
        }
        switch (act.step()) {
            case RECEIVE, RECEIVE_FOR_NOTHING_SAID -> {
                counted.layers.add(new BigDecimal[] {some, cost});
                counted.onHand = counted.onHand.add(some);
                sums[0] = sums[0].add(some);
            }
            case DISPENSE -> {
                counted.onHand = counted.onHand.subtract(some);
                sums[1] = sums[1].add(some);
            }
            case REVERSE, BRING_BACK -> {
                if (given.isEmpty()) {
                    return;
                }
                sums[2] = sums[2].add(BigDecimal.ONE);
                if (act.step() == Step.REVERSE) {
                    counted.onHand = counted.onHand.add(BigDecimal.ONE);
                } else {
                    counted.apart = counted.apart.add(BigDecimal.ONE);
                }
            }
            case ADJUST -> counted.onHand = counted.onHand.subtract(some);
            case FIND -> counted.onHand = counted.onHand.add(some);
            case QUARANTINE -> {
                counted.onHand = counted.onHand.subtract(some);
                counted.apart = counted.apart.add(some);
            }
            case DESTROY -> counted.apart = counted.apart.subtract(some);
        }
    }

    private static void write(
            Act act, Shelf shelf, UUID lot, BigDecimal some, @Nullable BigDecimal cost, List<UUID> given) {
        var ledger = use(StockLedger.class);
        var none = BigDecimal.ZERO;
        var less = some.negate();
        switch (act.step()) {
            case RECEIVE, RECEIVE_FOR_NOTHING_SAID ->
                ledger.enter(
                        StockEntry.received(UUID.randomUUID(), lot, shelf.place, some, cost), shelf.pharmacistsAccount);
            case DISPENSE -> {
                var dispense = UUID.randomUUID();
                ledger.reserve(lot, shelf.place, some);
                ledger.enter(
                        StockEntry.dispensed(UUID.randomUUID(), lot, shelf.place, some, dispense, null),
                        shelf.pharmacistsAccount);
                given.add(dispense);
            }
            case REVERSE -> back(shelf, lot, BigDecimal.ONE, none, given);
            case BRING_BACK -> back(shelf, lot, none, BigDecimal.ONE, given);
            case ADJUST -> line(MovementKind.ADJUSTMENT, shelf, lot, less, none);
            case FIND -> line(MovementKind.ADJUSTMENT, shelf, lot, some, none);
            case QUARANTINE -> line(MovementKind.QUARANTINE, shelf, lot, less, some);
            case DESTROY -> line(MovementKind.WRITE_OFF, shelf, lot, none, less);
        }
    }

    private static void back(Shelf shelf, UUID lot, BigDecimal onHand, BigDecimal apart, List<UUID> given) {
        if (!given.isEmpty()) {
            use(StockLedger.class)
                    .enter(
                            new StockEntry(
                                    UUID.randomUUID(),
                                    MovementKind.RETURN,
                                    lot,
                                    shelf.place,
                                    onHand,
                                    apart,
                                    MovementReason.REVERSED,
                                    null,
                                    given.get(0),
                                    null),
                            shelf.pharmacistsAccount);
        }
    }

    private static void line(MovementKind kind, Shelf shelf, UUID lot, BigDecimal onHand, BigDecimal apart) {
        use(StockLedger.class)
                .enter(
                        new StockEntry(
                                UUID.randomUUID(),
                                kind,
                                lot,
                                shelf.place,
                                onHand,
                                apart,
                                MovementReason.OTHER,
                                null,
                                null,
                                null),
                        shelf.pharmacistsAccount);
    }
}
