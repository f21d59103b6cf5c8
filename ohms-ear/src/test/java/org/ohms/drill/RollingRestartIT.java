package org.ohms.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ohms.house.Cluster;

@Tag("full")
@DisplayName("Renewing both nodes, one after the other, under load")
class RollingRestartIT {
    private static final int CLIENTS = 16;
    private static final int REQUESTS = 50_000;

    private static Cluster cluster;

    @BeforeAll
    static void open() {
        cluster = Cluster.start(2);
    }

    @AfterAll
    static void close() {
        cluster.close();
    }

    @Test
    @DisplayName("fails none of 50,000 requests")
    void failsNoRequest() throws InterruptedException, ExecutionException {
        var line = new PartnerLine(cluster.doors(), cluster.secretOfDemoPartner());
        var clinic = new Clinic(line);
        var visitors = new Visitors(line, clinic);
        var renewed = new AtomicBoolean();
        var pool = Executors.newFixedThreadPool(CLIENTS);
        try {
            var work = IntStream.range(0, CLIENTS)
                    .mapToObj(i -> pool.submit(
                            () -> visitors.come(new Random(i), () -> renewed.get() && visitors.answered() >= REQUESTS)))
                    .toList();
            cluster.renew(1);
            cluster.renew(2);
            renewed.set(true);
            for (var end : work) {
                end.get();
            }
        } finally {
            renewed.set(true);
            pool.shutdownNow();
        }

        System.out.printf("%d requests while both nodes were renewed: %s%n", visitors.answered(), visitors.answers());
        assertThat(visitors.answered()).isGreaterThanOrEqualTo(REQUESTS);
        assertThat(visitors.failures()).isEmpty();
    }

    /** People at pages and systems at the interfaces; none of them tries a second time. */
    private static final class Visitors {
        private final PartnerLine line;
        private final Clinic clinic;
        private final List<String> patients;
        private final List<Clinic.Slot> slots;
        private final AtomicInteger answered = new AtomicInteger();
        private final Map<String, AtomicInteger> answers = new ConcurrentSkipListMap<>();
        private final Map<String, Integer> failures = new TreeMap<>();

        Visitors(PartnerLine line, Clinic clinic) {
            this.line = line;
            this.clinic = clinic;
            this.patients = clinic.register(20);
            this.slots = clinic.practitioners().stream()
                    .limit(4)
                    .flatMap(practitioner -> clinic.free(practitioner).stream())
                    .toList();
        }

        interface Until {
            boolean enough();
        }

        void come(Random dice, Until until) {
            while (!until.enough()) {
                var kind = dice.nextInt(100);
                if (kind < 70) {
                    var node = "node" + (1 + dice.nextInt(2));
                    expect("page of one who stayed at " + node, 200, () -> staying(node));
                } else if (kind < 80) {
                    expect(
                            "page of patients",
                            200,
                            () -> cluster.doors()
                                    .get(cluster.doors().patients(), "/login")
                                    .statusCode());
                } else if (kind < 95) {
                    expect("patient", 200, () -> line.tryGet("/api/v1/patients/" + any(patients, dice)));
                } else {
                    expect(
                            "booking",
                            201,
                            () -> line.tryPost(
                                    "/api/v1/appointments", clinic.booking(any(patients, dice), any(slots, dice))));
                }
            }
        }

        int answered() {
            return answered.get();
        }

        Map<String, AtomicInteger> answers() {
            return answers;
        }

        synchronized Map<String, Integer> failures() {
            return failures;
        }

        private static int staying(String node) throws IOException {
            return cluster.doors()
                    .send(HttpRequest.newBuilder(cluster.doors().staff().resolve("/login"))
                            .header("Cookie", "NODE=" + node)
                            .GET())
                    .statusCode();
        }

        private interface Request {
            int send() throws IOException;
        }

        /** A refusal for good reasons (409, the slot is taken) is an answer as well. */
        private void expect(String what, int good, Request request) {
            String answer;
            try {
                var status = request.send();
                answer = what + " " + status;
                if (status != good && status != 409) {
                    fail(answer);
                }
            } catch (IOException broken) {
                answer = what + " broken off";
                fail(answer + ": " + broken.getMessage());
            }
            answered.incrementAndGet();
            answers.computeIfAbsent(answer, key -> new AtomicInteger()).incrementAndGet();
        }

        private synchronized void fail(String answer) {
            failures.merge(answer, 1, Integer::sum);
        }

        private static <T> T any(List<T> all, Random dice) {
            return all.get(dice.nextInt(all.size()));
        }
    }
}
