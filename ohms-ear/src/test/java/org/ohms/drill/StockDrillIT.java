package org.ohms.drill;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ohms.house.BrowserExtension;
import org.ohms.house.Cluster;
import org.ohms.house.Patience;
import org.ohms.pharmacy.DoctorAtScreen;

@Tag("full")
@ExtendWith(BrowserExtension.class)
@DisplayName("The shelf, while nodes and the database are killed in the middle of dispensing,")
class StockDrillIT {
    private static final int KILLS = 6;

    /** What is handed over between one kill and the next, so that each falls into full work. */
    private static final int BETWEEN_KILLS = 2;

    /** Four tablets a day, one at a time: enough for longer than the drill, and fewer parts than a filling may have. */
    private static final int DAYS = 24;

    private static final String LOT = "AC-6602";

    /** A statement that says so often how a lot stands at a place, beside what its lines in the ledger come to. */
    private static final String WRONG_LEVELS = """
            select count(*) from ohms.stock_level l where l.on_hand < 0 or l.reserved < 0 or l.quarantined < 0
                or l.on_hand < l.reserved
                or l.on_hand <> (select coalesce(sum(m.on_hand), 0) from ohms.stock_movement m
                    where m.lot_id = l.lot_id and m.place_id = l.place_id)
                or l.quarantined <> (select coalesce(sum(m.quarantined), 0) from ohms.stock_movement m
                    where m.lot_id = l.lot_id and m.place_id = l.place_id)
                or l.reserved <> (select coalesce(sum(p.quantity), 0) from ohms.dispense_pick p
                    where p.lot_id = l.lot_id and p.place_id = l.place_id and p.state = 'SET_ASIDE')""";

    /** How often a lot was below nothing after one of its lines. */
    private static final String BELOW_NOTHING = """
            select count(*) from (select sum(m.on_hand) over (partition by m.lot_id, m.place_id order by m.moved_at, m.id)
                as left_then from ohms.stock_movement m) course where left_then < 0""";

    private static Cluster cluster;

    private final List<String> served = new ArrayList<>();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicBoolean usedUp = new AtomicBoolean();

    @BeforeAll
    static void open() {
        cluster = Cluster.start(2);
    }

    @AfterAll
    static void close() {
        cluster.close();
    }

    @Test
    @DisplayName("agrees with its ledger, and each dispense that was acknowledged is in it once")
    void agreesWithItsLedger(Browser browser) throws InterruptedException, ExecutionException, SQLException {
        var prescription = signed(browser);
        var before = onHand();
        var killer = Executors.newSingleThreadExecutor();
        try (var counter = new PharmacistAtCounter(browser, cluster, LOT)) {
            var kills = killer.submit(this::killAtWork);
            while (!kills.isDone()) {
                var next = waiting(prescription);
                if (next.isEmpty()) {
                    usedUp.set(true);
                    break;
                }
                counter.servesOne(next.get());
                served.add(next.get());
                count.incrementAndGet();
            }
            // says why, where a kill went wrong
            kills.get();
            System.out.printf(
                    "%d tablets handed over one by one, %d of them by an answer that came%n",
                    served.size(), counter.acknowledged());
        } finally {
            killer.shutdownNow();
        }

        assertThat(usedUp).as("there was work until the last kill").isFalse();
        assertThat(served).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(KILLS * BETWEEN_KILLS);
        var ours = "select id from ohms.medication_dispense where request_id = '" + prescription + "'";
        assertThat(asked("select count(*) from ohms.medication_dispense where request_id = '" + prescription
                        + "' and state = 'HANDED_OVER' and given = 1"))
                .isEqualTo(served.size());
        assertThat(asked("select count(*) from ohms.medication_dispense where state = 'HANDED_OVER' and id in ("
                        + listed() + ")"))
                .isEqualTo(served.size());
        assertThat(asked("select count(*) from ohms.stock_movement where kind = 'DISPENSE' and on_hand = -1"
                        + " and dispense_id in (" + listed() + ")"))
                .isEqualTo(served.size());
        assertThat(asked("select count(distinct dispense_id) from ohms.stock_movement where kind = 'DISPENSE'"
                        + " and dispense_id in (" + ours + ")"))
                .isEqualTo(served.size());
        assertThat(asked("select count(*) from ohms.dispense_pick where state = 'GIVEN' and quantity = 1"
                        + " and dispense_id in (" + ours + ")"))
                .isEqualTo(served.size());
        assertThat(before - onHand()).isEqualTo(served.size());
        assertThat(asked(WRONG_LEVELS)).isZero();
        assertThat(asked(BELOW_NOTHING)).isZero();
        assertThat(asked("select count(*) from ohms.medication_dispense where request_id = '" + prescription
                        + "' and state not in ('HANDED_OVER', 'CANCELLED')"))
                .as("what is owed, once")
                .isEqualTo(1);
    }

    private static String signed(Browser browser) throws SQLException {
        var page = Visitor.signedIn(browser, cluster, cluster.doors().staff(), "doctor");
        try (var connection = cluster.database().connect()) {
            var address = new DoctorAtScreen(page).prescribes(DoctorAtScreen.chart(connection), DAYS);
            return address.substring(address.lastIndexOf('/') + 1);
        } finally {
            page.context().close();
        }
    }

    /** The dispense of the prescription that is not over, as soon as the database can be asked; none when nothing is owed. */
    private static Optional<String> waiting(String prescription) {
        var found = new AtomicReference<Optional<String>>(Optional.empty());
        Patience.until("the database says what waits", () -> {
            try {
                found.set(Optional.ofNullable(cluster.database()
                        .answer("select max(cast(id as text)) from ohms.medication_dispense where request_id = '"
                                + prescription + "' and state not in ('HANDED_OVER', 'CANCELLED')")));
                return true;
            } catch (SQLException away) {
                return false;
            }
        });
        return found.get();
    }

    private void killAtWork() {
        for (var number = 0; number < KILLS; number++) {
            var done = count.get();
            Patience.until("work goes on", () -> usedUp.get() || count.get() >= done + BETWEEN_KILLS);
            kill(number);
        }
    }

    private static void kill(int number) {
        if (number % 3 == 2) {
            cluster.database().kill();
            cluster.database().restart();
        } else {
            var node = cluster.node(number % 3 + 1);
            node.kill();
            node.restart();
        }
        cluster.awaitNodes();
    }

    private String listed() {
        return "'" + String.join("', '", served) + "'";
    }

    private static long onHand() throws SQLException {
        return asked(
                "select cast(sum(l.on_hand) as bigint) from ohms.stock_level l join ohms.stock_lot o on o.id = l.lot_id"
                        + " where o.number = '" + LOT + "'");
    }

    private static long asked(String question) throws SQLException {
        return Long.parseLong(cluster.database().answer(question));
    }
}
