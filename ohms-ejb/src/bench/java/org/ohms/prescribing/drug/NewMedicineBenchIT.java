package org.ohms.prescribing.drug;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Has JMH measure {@link NewMedicineBench} in a process of its own; the table goes to the console, the figures into a CSV. */
@Tag("bench")
@DisplayName("A new medicine, measured")
class NewMedicineBenchIT {
    private static final Path FIGURES = Path.of("target", "bench", "new-medicine.csv");
    private static final Duration MOST = Duration.ofMillis(5);
    private static final double NEARLY_ALWAYS = 99;

    @Test
    @DisplayName("is checked against twenty within five milliseconds, ninety-nine times of a hundred")
    void isChecked() throws IOException, RunnerException {
        Files.createDirectories(FIGURES.getParent());
        assertThat(new NewMedicineBench().againstTwenty()).isEqualTo(NewMedicineBench.TAKEN.size());

        var results = new Runner(new OptionsBuilder()
                        .include("^" + NewMedicineBench.class.getName().replace(".", "\\.") + "\\.")
                        .resultFormat(ResultFormatType.CSV)
                        .result(FIGURES.toString())
                        .shouldFailOnError(true)
                        .build())
                .run();

        assertThat(results).singleElement().satisfies(one -> {
            var micros = one.getPrimaryResult().getStatistics().getPercentile(NEARLY_ALWAYS);
            assertThat(micros).isPositive().isLessThan(MOST.toNanos() / 1e3);
        });
    }
}
