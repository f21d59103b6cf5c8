package org.ohms.drill;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ohms.drill.Clinic.Slot;
import org.ohms.house.BrowserExtension;
import org.ohms.house.Cluster;
import org.ohms.house.Patience;

@Tag("full")
@ExtendWith(BrowserExtension.class)
@DisplayName("Bookings over two nodes")
class BookingDrillIT {
    private static final int CLIENTS = 16;
    private static final int KILLS = 10;

    /** A node takes longest to come back, so it is the database's turn more often. */
    private static final int NODE_EACH = 4;

    /** How much must be acknowledged between one kill and the next, so that each falls into full work. */
    private static final int WORK_BETWEEN_KILLS = 100;

    private static final Duration THINKING = Duration.ofMillis(750);

    /** While a node comes back: it shares its machine with the other node, the database and all clients. */
    private static final Duration THINKING_LONGER = Duration.ofSeconds(4);

    private static final AtomicReference<Duration> PACE = new AtomicReference<>(THINKING);

    private static Cluster cluster;
    private static PartnerLine line;
    private static Clinic clinic;

    @BeforeAll
    static void open() {
        cluster = Cluster.start(2);
        line = new PartnerLine(cluster.doors(), cluster.secretOfDemoPartner());
        clinic = new Clinic(line);
    }

    @AfterAll
    static void close() {
        cluster.close();
    }

    @Test
    @DisplayName("give each time once, though a patient at home and partners want the same ones at once")
    void giveEachTimeOnceAtEitherWay(Browser browser) throws InterruptedException, ExecutionException, SQLException {
        var doctor = clinic.practitioners().get(7);
        var slots = clinic.free(doctor).subList(0, 12);
        var patients = clinic.register(6);
        var partners = Executors.newFixedThreadPool(6);
        try (var home = new PatientAtHome(browser, cluster)) {
            home.wants(doctor, slots.get(0).start(), PatientAtHome.MOST_HELD);
            var answers = IntStream.range(0, 6)
                    .mapToObj(i -> partners.submit(() -> slots.stream()
                            .map(slot -> clinic.book(patients.get(i), slot).meaning())
                            .toList()))
                    .toList();
            var atHome = home.takesAll();
            var booked = 0L;
            for (var answer : answers) {
                assertThat(answer.get()).isSubsetOf("201", "409 appointment.slot-taken");
                booked += answer.get().stream().filter("201"::equals).count();
            }

            assertThat(booked + atHome).as("times given").isEqualTo(slots.size());
            assertThat(new Books(cluster.database()).overlaps()).isEmpty();
        } finally {
            partners.shutdownNow();
        }
    }

    @Test
    @DisplayName("give 20 slots of one doctor to 20 of 200 who want them at once")
    void giveTwentySlotsToTwenty() throws InterruptedException, ExecutionException {
        var slots = clinic.free(clinic.practitioners().get(0)).subList(0, 20);
        var patients = clinic.register(10);

        var answers = atOnce(IntStream.range(0, 200)
                .<Callable<String>>mapToObj(i -> () -> clinic.book(patients.get(i / 20), slots.get((i + i / 20) % 20))
                        .meaning())
                .toList());

        assertThat(answers.stream().collect(Collectors.groupingBy(answer -> answer, Collectors.counting())))
                .isEqualTo(Map.of("201", 20L, "409 appointment.slot-taken", 180L));
        assertThat(line.unanswered())
                .as("nobody was sent away without an answer")
                .doesNotContainKey("500");
    }

    @Test
    @DisplayName("appear on the open day of a desk at the other node, without a reload")
    void appearAtTheOtherNode(Browser browser) {
        var slot = clinic.free(clinic.practitioners().get(8)).get(0);
        var patient = clinic.register(1).get(0);
        var atTwo = new Clinic(new PartnerLine(cluster.node(2).doors(), cluster.secretOfDemoPartner()));
        var desk = Visitor.signedIn(browser, cluster, cluster.node(1).doors().staff(), "registrar");
        try {
            desk.navigate("/staff/schedule?day="
                    + slot.start().atZone(PatientAtHome.ZONE).toLocalDate());
            desk.locator("[data-live-state=open]").waitFor();
            desk.evaluate("window.neverReloaded = true");
            var seen = desk.locator("a.appt[data-visit]", new Page.LocatorOptions().setHasText("Drill"));
            PlaywrightAssertions.assertThat(seen).hasCount(0);

            assertThat(atTwo.book(patient, slot).meaning()).isEqualTo("201");

            PlaywrightAssertions.assertThat(seen).isVisible();
            assertThat(desk.evaluate("window.neverReloaded")).isEqualTo(true);
        } finally {
            desk.context().close();
        }
    }

    @Test
    @DisplayName("are there once, as they were acknowledged, though a node or the database is killed ten times")
    void areThereOnceThoughKilledTenTimes(Browser browser)
            throws InterruptedException, ExecutionException, SQLException {
        var patients = clinic.register(40);
        var slots = clinic.practitioners().stream()
                .skip(1)
                .limit(6)
                .flatMap(practitioner -> clinic.free(practitioner).stream())
                .toList();
        var clients = IntStream.range(0, CLIENTS)
                .mapToObj(i -> new BookingClient(line, patients, slots, i))
                .toList();
        var wanted = new AtomicBoolean(true);
        var pool = Executors.newFixedThreadPool(CLIENTS);
        try (var desk = new DeskWorker(browser, cluster);
                var home = new PatientAtHome(browser, cluster)) {
            desk.begins("Keepsake");
            var work = clients.stream()
                    .map(client -> pool.submit(() -> client.work(wanted::get, PACE::get)))
                    .toList();
            for (var kill = 0; kill < KILLS; kill++) {
                awaitWork(clients, work);
                var victim = victim(kill, desk);
                var killing = new CompletableFuture<Void>();
                var visit = home.booksWhile(() -> killing.completeAsync(() -> {
                    victim.kill();
                    return null;
                }));
                killing.join();
                desk.goesOn();
                victim.comesBack(desk);
                desk.findsAgain("Keepsake");
                home.finds(visit);
            }
            awaitWork(clients, work);
            wanted.set(false);
            for (var end : work) {
                end.get();
            }
        } finally {
            wanted.set(false);
            pool.shutdownNow();
        }

        report(clients, slots);
        assertThat(clients).flatExtracting(BookingClient::contradictions).isEmpty();
        assertThat(line.unanswered()).as("a kill is no mistake of ours").doesNotContainKey("500");
        var truth = new Books(cluster.database());
        assertThat(truth.visits(patients)).isEqualTo(acknowledged(clients));
        assertThat(truth.overlaps()).isEmpty();
    }

    /** Who is killed: the node of the desk, or the database. */
    private interface Victim {
        void kill();

        void comesBack(DeskWorker desk);
    }

    private static Victim victim(int number, DeskWorker desk) {
        if (number % NODE_EACH != 0) {
            return new Victim() {
                @Override
                public void kill() {
                    cluster.database().kill();
                    cluster.database().restart();
                }

                @Override
                public void comesBack(DeskWorker worker) {
                    cluster.awaitNodes();
                }
            };
        }
        var node = cluster.nodes().stream()
                .filter(each -> each.name().equals(desk.node()))
                .findAny()
                .orElseThrow();
        return new Victim() {
            @Override
            public void kill() {
                node.kill();
            }

            @Override
            public void comesBack(DeskWorker worker) {
                assertThat(worker.node()).as("the node that took over").isNotEqualTo(node.name());
                PACE.set(THINKING_LONGER);
                try {
                    node.restart();
                    cluster.awaitNodes();
                } finally {
                    PACE.set(THINKING);
                }
            }
        };
    }

    private static void awaitWork(List<BookingClient> clients, List<? extends Future<?>> work) {
        var before = clients.stream().mapToInt(BookingClient::acknowledged).sum();
        Patience.until("work goes on", () -> {
            for (var client : work) {
                if (client.isDone()) {
                    // nobody gives up while work is wanted: this says why somebody did
                    client.get();
                }
            }
            return clients.stream().mapToInt(BookingClient::acknowledged).sum() >= before + WORK_BETWEEN_KILLS;
        });
    }

    private static Map<String, BookingClient.Visit> acknowledged(List<BookingClient> clients) {
        var all = new TreeMap<String, BookingClient.Visit>();
        for (var client : clients) {
            client.visits()
                    .forEach((id, visit) -> assertThat(all.put(id, visit))
                            .as("one visit was given to two")
                            .isNull());
        }
        return all;
    }

    private static void report(List<BookingClient> clients, List<Slot> slots) {
        var refusals = new TreeMap<String, Integer>();
        clients.forEach(
                client -> client.refusals().forEach((refusal, count) -> refusals.merge(refusal, count, Integer::sum)));
        System.out.printf(
                "%d contested slots, %d changes acknowledged, refused %s, sent again because of %s%n",
                slots.size(),
                clients.stream().mapToInt(BookingClient::acknowledged).sum(),
                refusals,
                line.unanswered());
    }

    private static List<String> atOnce(List<Callable<String>> work) throws InterruptedException, ExecutionException {
        var pool = Executors.newFixedThreadPool(40);
        try {
            var answers = new ArrayList<String>();
            for (Future<String> answer : pool.invokeAll(work)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }
}
