package org.ohms.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ohms.bench.RecordedBooking.Booking;
import org.ohms.drill.Clinic;
import org.ohms.drill.Clinic.Slot;
import org.ohms.drill.PartnerLine;
import org.ohms.house.BrowserExtension;
import org.ohms.house.Hospital;
import org.ohms.house.InOpenHospital;

/** Says how fast the hospital is on the machine at hand, beside what is wanted of it. */
@Tag("bench")
@InOpenHospital
@ExtendWith(BrowserExtension.class)
@DisplayName("The hospital, measured")
class HospitalBenchIT {
    private static final int CLIENTS = 16;
    private static final long SECONDS = Long.getLong("ohms.bench.seconds", 30);
    private static final int LARGEST = Integer.getInteger("ohms.bench.patients", 100_000);
    private static final int REQUESTS = 300;
    private static final int CSV_ROWS = 25_000;
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private final Results results = new Results();
    private final PatientList people = new PatientList(2026);
    private Hospital hospital;
    private PartnerLine line;
    private Clinic clinic;

    @BeforeEach
    void enter(Hospital open) {
        hospital = open;
        line = new PartnerLine(open.doors(), open.data().demoAccounts().read().get("demo-partner"));
        clinic = new Clinic(line);
    }

    @Test
    @DisplayName("writes target/bench.csv")
    void measures(Browser browser) throws Exception {
        bookings();
        slots();
        patients();
        dayGrid(browser);
        heap();

        results.write(Path.of("target/bench.csv"));
        System.out.printf("%n%s%n", results.table());
    }

    /** Each client has times and patients of its own: what is measured is the booking, not the quarrel. */
    private void bookings() throws InterruptedException, ExecutionException, SQLException {
        var clients = clients();
        var warmUp = Math.max(5, SECONDS / 3);
        bookFor(warmUp, clients);
        var api = bookFor(SECONDS, clients);
        results.note("bookings through the API, 16 clients", api.perSecond(), "/s");
        results.note("  median of one", api.times().median(), "ms");
        results.note("  p95 of one", api.times().p95(), "ms");

        var recorded = recorded(clients.get(0).poll());
        results.note("  statements of one booking", recorded.statements(), "");
        results.note("  transactions of one booking", recorded.transactions(), "");
        var before = visits();
        sayFor(warmUp, recorded, clients);
        var sql = sayFor(SECONDS, recorded, clients);
        assertThat(visits() - before)
                .as("every repetition booked")
                .isGreaterThanOrEqualTo(sql.times().count());
        results.note("the same SQL by a bare driver, 16 sessions", sql.perSecond(), "/s");
        results.note("  median of one", sql.times().median(), "ms");
        results.compare("API beside bare SQL", api.perSecond() / sql.perSecond(), "", ">= 0.5", ratio -> ratio >= 0.5);
    }

    private void slots() {
        var practitioners = clinic.practitioners();
        var from = LocalDate.now(ZONE).plusDays(7);
        var number = new int[1];
        var measured = Measured.of(REQUESTS, () -> {
            var practitioner = practitioners.get(number[0]++ % practitioners.size());
            return expect(
                    200,
                    line.tryGet("/api/v1/practitioners/" + practitioner + "/slots?service=short-visit&from=" + from
                            + "&to=" + from.plusDays(6)));
        });
        results.note("free slots of a doctor's week, median", measured.median(), "ms");
        results.note("free slots of a doctor's week, p95", measured.p95(), "ms");
    }

    private void patients() throws IOException, SQLException {
        var known = 0;
        var smallest = 0.0;
        for (var size = LARGEST / 100; size <= LARGEST; size *= 10) {
            var begin = System.nanoTime();
            bringIn(known, size - known);
            results.note("patients read in, up to " + size, (size - known) / ((System.nanoTime() - begin) / 1e9), "/s");
            known = size;
            analyze();
            var measured = Measured.of(
                    REQUESTS,
                    () -> expect(200, line.tryAsk("/api/v1/patients/search", "{\"q\":\"" + people.search() + "\"}")));
            results.note("patient search among " + size + ", median", measured.median(), "ms");
            results.below("patient search among " + size + ", p95", measured.p95(), "ms", 50);
            smallest = smallest == 0 ? measured.p95() : smallest;
            if (size == LARGEST) {
                results.below("  growth of p95 from the smallest", measured.p95() / smallest, "x", 1.5);
            }
        }
    }

    private void dayGrid(Browser browser) throws SQLException {
        var session = PageVisits.signedInAs("registrar", browser, hospital);
        var day = busyDay();
        results.note("visits of that day", day.visits(), "");
        var measured = Measured.of(
                REQUESTS, () -> session.open("/staff/schedule?day=" + day.date() + "&place=" + day.place()));
        results.note("day grid as a page, median", measured.median(), "ms");
        results.below("day grid as a page, p95", measured.p95(), "ms", 150);
    }

    private void heap() throws IOException, InterruptedException {
        var pid = String.valueOf(hospital.node().pid());
        var program = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        run(program, pid, "GC.run");
        var used = USED.matcher(run(program, pid, "GC.heap_info"));
        assertThat(used.find()).isTrue();
        results.below("heap in use after all this", Integer.parseInt(used.group(1)) / 1024.0, "MB", 512);
    }

    private List<ConcurrentLinkedQueue<Booking>> clients() throws SQLException {
        var rooms = rooms();
        var patients = clinic.register(CLIENTS);
        var slots = clinic.practitioners().stream()
                .filter(rooms::containsKey)
                .flatMap(practitioner -> clinic.freeLater(practitioner).stream())
                .collect(Collectors.groupingBy(Slot::practitioner));
        var doctors = new ArrayList<>(slots.keySet());
        return IntStream.range(0, CLIENTS)
                .mapToObj(client -> {
                    var doctor = doctors.get(client % doctors.size());
                    var sharing = (CLIENTS - client % doctors.size() + doctors.size() - 1) / doctors.size();
                    var all = slots.get(doctor);
                    return IntStream.range(0, all.size())
                            .filter(i -> i % sharing == client / doctors.size())
                            .mapToObj(i -> new Booking(
                                    patients.get(client),
                                    doctor,
                                    rooms.get(doctor),
                                    all.get(i).start(),
                                    UUID.randomUUID().toString()))
                            .collect(Collectors.toCollection(ConcurrentLinkedQueue::new));
                })
                .toList();
    }

    private record Rate(double perSecond, Measured times) {}

    private Rate bookFor(long seconds, List<ConcurrentLinkedQueue<Booking>> clients)
            throws InterruptedException, ExecutionException {
        return together(clients.stream()
                .<Callable<List<Long>>>map(queue -> () -> until(seconds, () -> book(next(queue))))
                .toList());
    }

    private Rate sayFor(long seconds, RecordedBooking recorded, List<ConcurrentLinkedQueue<Booking>> clients)
            throws InterruptedException, ExecutionException {
        return together(clients.stream()
                .<Callable<List<Long>>>map(queue -> () -> {
                    try (var speaker = recorded.speaker(hospital)) {
                        return until(seconds, () -> {
                            speaker.say(next(queue));
                            return null;
                        });
                    }
                })
                .toList());
    }

    private static Rate together(List<Callable<List<Long>>> work) throws InterruptedException, ExecutionException {
        var pool = Executors.newFixedThreadPool(work.size());
        try {
            var begin = System.nanoTime();
            var times = new ArrayList<Long>();
            for (var done : pool.invokeAll(work)) {
                times.addAll(done.get());
            }
            return new Rate(times.size() / ((System.nanoTime() - begin) / 1e9), Measured.of(times));
        } finally {
            pool.shutdownNow();
        }
    }

    private static List<Long> until(long seconds, Callable<?> work) throws Exception {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        var times = new ArrayList<Long>();
        for (var begin = System.nanoTime(); begin < end; begin = System.nanoTime()) {
            work.call();
            times.add(System.nanoTime() - begin);
        }
        return times;
    }

    private static Booking next(ConcurrentLinkedQueue<Booking> queue) {
        var booking = queue.poll();
        assertThat(booking).as("free slots for so many bookings").isNotNull();
        return booking;
    }

    private Object book(Booking booking) {
        var answer = line.post(
                "/api/v1/appointments",
                clinic.booking(booking.patient(), new Slot(booking.practitioner(), booking.start())),
                booking.key());
        assertThat(answer.meaning()).isEqualTo("201");
        return answer;
    }

    private RecordedBooking recorded(Booking booking) throws SQLException {
        return RecordedBooking.of(hospital, clientId(), booking, () -> book(booking));
    }

    private void bringIn(int known, int count) throws IOException {
        for (var first = known; first < known + count; first += CSV_ROWS) {
            var rows = Math.min(CSV_ROWS, known + count - first);
            var answer = hospital.doors()
                    .sendPatiently(HttpRequest.newBuilder(
                                    hospital.doors().staff().resolve("/api/v1/patients/imports?source=bench"))
                            .header("Authorization", "Bearer " + line.token())
                            .header("Content-Type", "text/csv")
                            .POST(BodyPublishers.ofString(people.csv(first, rows), StandardCharsets.UTF_8)));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }

    /** What a database in service has done by itself by then. */
    private void analyze() throws SQLException {
        try (var superuser = hospital.database();
                var statement = superuser.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    private record Day(LocalDate date, String place, int visits) {}

    /** A place's day that has about 60 visits. */
    private Day busyDay() throws SQLException {
        try (var connection = hospital.database();
                var query = connection.createStatement();
                var rows = query.executeQuery(
                        "select day, count(*), place_id from ohms.appointment group by day, place_id order by abs(count(*) - 60), day limit 1")) {
            rows.next();
            return new Day(rows.getObject(1, LocalDate.class), rows.getString(3), rows.getInt(2));
        }
    }

    private long visits() throws SQLException {
        try (var connection = hospital.database();
                var query = connection.createStatement();
                var rows = query.executeQuery("select count(*) from ohms.appointment")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private String clientId() throws SQLException {
        try (var connection = hospital.database();
                var query = connection.createStatement();
                var rows = query.executeQuery("select id from ohms.api_client where code = 'demo-partner'")) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Practitioner to the room their visits are in. */
    private Map<String, String> rooms() throws SQLException {
        var rooms = new HashMap<String, String>();
        try (var connection = hospital.database();
                var query = connection.createStatement();
                var rows = query.executeQuery(
                        "select distinct practitioner_id, room_id from ohms.appointment where room_id is not null")) {
            while (rows.next()) {
                rooms.put(rows.getString(1), rows.getString(2));
            }
        }
        return rooms;
    }

    private static int expect(int wanted, int status) {
        if (status != wanted) {
            throw new IllegalStateException("answered with " + status);
        }
        return status;
    }

    private static String run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
