package org.ohms.billing.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ohms.billing.Insurers;
import org.ohms.billing.PayerSays;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;

/**
 * How long a payment takes that is about many claims, of this hospital and of nobody. It prints what it finds, and fails when a
 * claim of a large payment costs much more than one of a small one.
 */
@Tag("bench")
@DisplayName("A payment for many claims, measured")
class RemittanceBenchIT {
    private static final Path FIGURES = Path.of("target", "bench", "remittance.csv");
    /** Eight times as many claims cost eight times as much each where every claim looks at every other. */
    private static final double MOST_GROWTH = 3;

    private final List<String> lines = new ArrayList<>(List.of("claims,known,seconds,milliseconds a claim"));

    @BeforeEach
    void monday() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
        known(20);
        unknown(200);
        lines.subList(1, lines.size()).clear();
    }

    @Test
    @DisplayName("costs for each claim what it costs for one of few")
    void isLinear() throws IOException {
        var few = known(50);
        known(100);
        known(200);
        var many = known(400);
        var fewOfNobody = unknown(1_000);
        var manyOfNobody = unknown(8_000);

        Files.createDirectories(FIGURES.getParent());
        Files.write(FIGURES, lines);
        lines.forEach(System.out::println);
        assertThat(many / few).isLessThan(MOST_GROWTH);
        assertThat(manyOfNobody / fewOfNobody).isLessThan(MOST_GROWTH);
    }

    private double known(int count) {
        return posting(
                count,
                true,
                IntStream.range(0, count)
                        .mapToObj(at -> claim())
                        .flatMap(number -> Stream.of(
                                "CLP*" + number + "*1*180*120*25*12*9406",
                                "SVC*HC:99214*180*120",
                                "CAS*PR*3*25",
                                "CAS*CO*45*35"))
                        .toList());
    }

    private static String claim() {
        var patient = PayerSays.patient();
        var plan = PayerSays.agreed("20");
        Insurers.cover(patient, Insurers.card(Insurers.payerOf(plan), plan, 1, "M" + UUID.randomUUID()));
        return PayerSays.sent(patient).number();
    }

    private double unknown(int count) {
        return posting(
                count,
                false,
                IntStream.range(0, count)
                        .boxed()
                        .flatMap(at -> Stream.of(
                                "CLP*U" + at + "*1*180*120*25*12*9406",
                                "SVC*HC:99214*180*120",
                                "CAS*PR*3*25",
                                "CAS*CO*45*35"))
                        .toList());
    }

    /** Milliseconds a claim. */
    private double posting(int count, boolean known, List<String> said) {
        var file = PayerSays.advice(PayerSays.trace(), Integer.toString(count * 120), said.toArray(String[]::new));

        var begun = System.nanoTime();
        var row = PayerSays.receive(file).remittances().get(0);
        var took = Duration.ofNanos(System.nanoTime() - begun);

        assertThat(row.state()).isEqualTo(RemittanceState.POSTED);
        assertThat(row.unmatched()).isEqualTo(known ? 0 : count);
        var each = took.toNanos() / 1e6 / count;
        lines.add(String.format(Locale.ROOT, "%d,%s,%.2f,%.2f", count, known, took.toNanos() / 1e9, each));
        return each;
    }
}
