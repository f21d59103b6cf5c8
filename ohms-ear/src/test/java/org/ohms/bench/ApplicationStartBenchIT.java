package org.ohms.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long whoever types {@code ./mvnw} waits. The first of the measurements: no other hospital is open beside it. */
@Tag("bench")
@DisplayName("The start, measured")
class ApplicationStartBenchIT {
    private static final int STARTS = 3;
    private static final double WANTED = 25;

    private final Results results = new Results();

    @Test
    @DisplayName("writes target/bench-start.csv")
    void measures() throws IOException {
        try (var launch = new OneCommand()) {
            results.note("./mvnw, first start with demo data", launch.secondsUntilReady(), "s");
        }
        for (var start = 0; start < STARTS; start++) {
            try (var launch = new OneCommand()) {
                results.below(
                        "./mvnw, start of what was built and started before", launch.secondsUntilReady(), "s", WANTED);
            }
        }
        results.write(Path.of("target/bench-start.csv"));
        System.out.printf("%n%s%n", results.table());
    }
}
