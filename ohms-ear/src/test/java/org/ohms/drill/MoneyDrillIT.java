package org.ohms.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ohms.api.PayerFile;
import org.ohms.house.Cluster;
import org.ohms.house.Patience;

@Tag("full")
@DisplayName("Money, while nodes and the database are killed,")
class MoneyDrillIT {
    private static final int KILLS = 6;
    private static final int BETWEEN_KILLS = 15;
    private static final int TELLERS = 3;

    /** So small that the open invoices of a demonstration outlast the drill. */
    private static final String AMOUNT = "0.01";

    private static Cluster cluster;

    private final Queue<String> payments = new ConcurrentLinkedQueue<>();
    private final Queue<PayerFile> files = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean wanted = new AtomicBoolean(true);

    @BeforeAll
    static void open() {
        cluster = Cluster.start(2);
    }

    @AfterAll
    static void close() {
        cluster.close();
    }

    @Test
    @DisplayName("is booked once: each payment that was acknowledged, each remittance that came twice at once")
    void isBookedOnce() throws InterruptedException, ExecutionException, SQLException {
        var line = new PartnerLine(cluster.doors(), cluster.secretOfDemoPartner());
        var invoice = largestOpen(line);
        var open = openOf(line, invoice);
        var before = count("select count(*) from ohms.payment");
        var pool = Executors.newFixedThreadPool(TELLERS + 2);
        try {
            var work = new ArrayList<Future<?>>();
            IntStream.range(0, TELLERS).forEach(teller -> work.add(pool.submit(() -> takes(line, invoice))));
            work.add(pool.submit(() -> brings(line)));
            for (var kill = 0; kill < KILLS; kill++) {
                awaitWork(work);
                kill(kill);
            }
            awaitWork(work);
            wanted.set(false);
            for (var end : work) {
                end.get();
            }
        } finally {
            wanted.set(false);
            pool.shutdownNow();
        }

        System.out.printf(
                "%d payments and %d remittances, asked again for %s%n",
                payments.size(), files.size(), line.unanswered());
        assertThat(line.unanswered()).as("a kill is no mistake of ours").doesNotContainKey("500");
        assertThat(payments).doesNotHaveDuplicates();
        assertThat(count("select count(*) from ohms.payment") - before).isEqualTo(payments.size());
        assertThat(count("select count(*) from ohms.ledger_transaction where kind = 'PAID' and subject in ("
                        + listed(payments) + ")"))
                .isEqualTo(payments.size());
        assertThat(count("select count(*) from (select transaction_id from ohms.ledger_entry group by transaction_id"
                        + " having sum(amount) <> 0) wrong"))
                .isZero();
        assertThat(open - openOf(line, invoice)).isEqualTo(payments.size());
        assertThat(count("select count(*) from ohms.remittance where state = 'POSTED' and trace in ("
                        + listed(files.stream().map(PayerFile::trace).toList()) + ")"))
                .isEqualTo(files.size());
        assertThat(count("select count(*) from (select trace from ohms.remittance group by payer, trace"
                        + " having count(*) > 1) twice"))
                .isZero();
    }

    private void takes(PartnerLine line, String invoice) {
        var body = "{\"invoiceId\":\"" + invoice + "\",\"amount\":{\"value\":" + AMOUNT
                + ",\"currency\":\"USD\"},\"method\":\"TERMINAL\",\"reference\":\"T1\"}";
        while (wanted.get()) {
            var answer = line.post("/api/v1/payments", body, UUID.randomUUID().toString());
            assertThat(answer.status()).as(answer.meaning()).isEqualTo(201);
            payments.add(answer.json().getString("id"));
        }
    }

    /** The same file from two places at the same moment, each with a key of its own. */
    private void brings(PartnerLine line) {
        var pair = Executors.newFixedThreadPool(2);
        try {
            while (wanted.get()) {
                var file = PayerFile.ofNobody();
                Callable<PartnerLine.Answer> send = () -> line.send(
                        "/api/v1/remittances", new String(file.bytes(), StandardCharsets.US_ASCII), PayerFile.TYPE);
                for (var sent : pair.invokeAll(List.of(send, send))) {
                    assertThat(sent.get().isGood()).as(sent.get().meaning()).isTrue();
                }
                files.add(file);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken);
        } finally {
            pair.shutdownNow();
        }
    }

    private void awaitWork(List<Future<?>> work) {
        var taken = payments.size();
        var brought = files.size();
        Patience.until("work goes on", () -> {
            for (var one : work) {
                if (one.isDone()) {
                    // nobody gives up while work is wanted: this says why somebody did
                    one.get();
                }
            }
            return payments.size() >= taken + BETWEEN_KILLS && files.size() > brought;
        });
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

    private static String largestOpen(PartnerLine line) {
        return line.get("/api/v1/invoices?limit=200").json().<Map<String, Object>>getList("items").stream()
                .max((one, other) -> Long.compare(cents(one), cents(other)))
                .map(found -> String.valueOf(found.get("id")))
                .orElseThrow();
    }

    private static long openOf(PartnerLine line, String invoice) {
        return cents(line.get("/api/v1/invoices/" + invoice).json().getMap("invoice"));
    }

    private static long cents(Map<String, Object> invoice) {
        var open = (Map<?, ?>) invoice.get("open");
        return Math.round(Double.parseDouble(String.valueOf(open.get("value"))) * 100);
    }

    private static String listed(Iterable<String> ids) {
        return "'" + String.join("', '", ids) + "'";
    }

    private static long count(String question) throws SQLException {
        return Long.parseLong(cluster.database().answer(question));
    }
}
