package org.ohms.pharmacy.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ohms.testing.Hospital.use;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.ohms.pharmacy.Shelf;
import org.ohms.shared.error.DomainException;
import org.ohms.testing.Hospital;

@Label("Any history of a lot")
class StockHistoryIT {
    private enum Step {
        RECEIVE,
        RESERVE,
        FREE,
        DISPENSE,
        ADJUST,
        QUARANTINE,
        RELEASE,
        WRITE_OFF,
        DESTROY
    }

    private record Act(Step step, int quantity) {}

    /** What there should be, by plain counting. */
    private static final class Counted {
        private int onHand;
        private int reserved;
        private int apart;

        boolean takes(Act act) {
            var q = act.quantity();
            var next = switch (act.step()) {
                case RECEIVE -> new int[] {q, 0, 0};
                case RESERVE -> new int[] {0, q, 0};
                case FREE -> new int[] {0, -q, 0};
                case DISPENSE -> new int[] {-q, -q, 0};
                case ADJUST, WRITE_OFF -> new int[] {-q, 0, 0};
                case QUARANTINE -> new int[] {-q, 0, q};
                case RELEASE -> new int[] {q, 0, -q};
                case DESTROY -> new int[] {0, 0, -q};
            };
            if (reserved + next[1] < 0 || apart + next[2] < 0 || onHand + next[0] < reserved + next[1]) {
                return false;
            }
            onHand += next[0];
            reserved += next[1];
            apart += next[2];
            return true;
        }
    }

    private static Shelf shelf;
    private static int lots;

    @BeforeContainer
    static void open() {
        Hospital.clockAt(Instant.now());
        shelf = new Shelf();
    }

    @Provide
    static Arbitrary<List<Act>> histories() {
        return Combinators.combine(
                        Arbitraries.of(Step.class), Arbitraries.integers().between(1, 9))
                .as(Act::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(25);
    }

    @Property(tries = 40)
    @Label("ends with what the ledger adds up to, and refuses exactly what is not there")
    void endsWithTheLedger(@ForAll("histories") List<Act> history) {
        Hospital.clockAt(Instant.now());
        var lot = shelf.receives("H-" + lots++, 60, 5);
        var counted = new Counted();
        counted.onHand = 5;

        for (var act : history) {
            assertThat(isDone(act, lot)).as("%s", act).isEqualTo(counted.takes(act));
        }

        var level = shelf.lot(lot);
        assertThat(level.onHand()).isEqualByComparingTo(BigDecimal.valueOf(counted.onHand));
        assertThat(level.reserved()).isEqualByComparingTo(BigDecimal.valueOf(counted.reserved));
        assertThat(level.quarantined()).isEqualByComparingTo(BigDecimal.valueOf(counted.apart));
        var of = " from ohms.stock_movement where lot_id = '" + lot + "'";
        assertThat(Hospital.count("select sum(on_hand)" + of)).isEqualTo(counted.onHand);
        assertThat(Hospital.count("select sum(quarantined)" + of)).isEqualTo(counted.apart);
    }

    private static boolean isDone(Act act, UUID lot) {
        try {
            Hospital.asSystem(() -> {
                perform(act, lot);
                return null;
            });
            return true;
        } catch (DomainException refused) {
            return false;
        }
    }

    private static void perform(Act act, UUID lot) {
        var ledger = use(StockLedger.class);
        var some = BigDecimal.valueOf(act.quantity());
        var none = BigDecimal.ZERO;
        switch (act.step()) {
            case RESERVE -> ledger.reserve(lot, shelf.place, some);
            case FREE -> ledger.free(lot, shelf.place, some);
            case RECEIVE -> enter(MovementKind.RECEIPT, lot, some, none);
            case DISPENSE ->
                ledger.enter(
                        StockEntry.dispensed(UUID.randomUUID(), lot, shelf.place, some, UUID.randomUUID(), null),
                        shelf.pharmacistsAccount);
            case ADJUST -> enter(MovementKind.ADJUSTMENT, lot, some.negate(), none);
            case QUARANTINE -> enter(MovementKind.QUARANTINE, lot, some.negate(), some);
            case RELEASE -> enter(MovementKind.RELEASE, lot, some, some.negate());
            case WRITE_OFF -> enter(MovementKind.WRITE_OFF, lot, some.negate(), none);
            case DESTROY -> enter(MovementKind.WRITE_OFF, lot, none, some.negate());
        }
    }

    private static void enter(MovementKind kind, UUID lot, BigDecimal onHand, BigDecimal apart) {
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
