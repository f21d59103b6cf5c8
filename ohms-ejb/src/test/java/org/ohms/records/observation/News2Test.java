package org.ohms.records.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("NEWS2, by chart 1 of the Royal College of Physicians, 2017")
class News2Test {
    /** Each row moves one sign of an otherwise well person to an edge of the chart. */
    @ParameterizedTest(name = "{0} {1} {2} {3} {4} {5} {6} {7} scores {8}")
    @CsvSource({
        "16, 97, false, false, 120, 70, ALERT, 37.0, 0 0 0 0 0 0 0",
        "8, 97, false, false, 120, 70, ALERT, 37.0, 3 0 0 0 0 0 0",
        "9, 97, false, false, 120, 70, ALERT, 37.0, 1 0 0 0 0 0 0",
        "11, 97, false, false, 120, 70, ALERT, 37.0, 1 0 0 0 0 0 0",
        "12, 97, false, false, 120, 70, ALERT, 37.0, 0 0 0 0 0 0 0",
        "20, 97, false, false, 120, 70, ALERT, 37.0, 0 0 0 0 0 0 0",
        "21, 97, false, false, 120, 70, ALERT, 37.0, 2 0 0 0 0 0 0",
        "25, 97, false, false, 120, 70, ALERT, 37.0, 3 0 0 0 0 0 0",
        "16, 91, false, false, 120, 70, ALERT, 37.0, 0 3 0 0 0 0 0",
        "16, 92, false, false, 120, 70, ALERT, 37.0, 0 2 0 0 0 0 0",
        "16, 94, false, false, 120, 70, ALERT, 37.0, 0 1 0 0 0 0 0",
        "16, 96, false, true, 120, 70, ALERT, 37.0, 0 0 2 0 0 0 0",
        "16, 83, true, false, 120, 70, ALERT, 37.0, 0 3 0 0 0 0 0",
        "16, 84, true, false, 120, 70, ALERT, 37.0, 0 2 0 0 0 0 0",
        "16, 86, true, false, 120, 70, ALERT, 37.0, 0 1 0 0 0 0 0",
        "16, 88, true, false, 120, 70, ALERT, 37.0, 0 0 0 0 0 0 0",
        "16, 97, true, false, 120, 70, ALERT, 37.0, 0 0 0 0 0 0 0",
        "16, 93, true, true, 120, 70, ALERT, 37.0, 0 1 2 0 0 0 0",
        "16, 95, true, true, 120, 70, ALERT, 37.0, 0 2 2 0 0 0 0",
        "16, 97, true, true, 120, 70, ALERT, 37.0, 0 3 2 0 0 0 0",
        "16, 97, false, false, 90, 70, ALERT, 37.0, 0 0 0 3 0 0 0",
        "16, 97, false, false, 91, 70, ALERT, 37.0, 0 0 0 2 0 0 0",
        "16, 97, false, false, 101, 70, ALERT, 37.0, 0 0 0 1 0 0 0",
        "16, 97, false, false, 219, 70, ALERT, 37.0, 0 0 0 0 0 0 0",
        "16, 97, false, false, 220, 70, ALERT, 37.0, 0 0 0 3 0 0 0",
        "16, 97, false, false, 120, 40, ALERT, 37.0, 0 0 0 0 3 0 0",
        "16, 97, false, false, 120, 41, ALERT, 37.0, 0 0 0 0 1 0 0",
        "16, 97, false, false, 120, 91, ALERT, 37.0, 0 0 0 0 1 0 0",
        "16, 97, false, false, 120, 111, ALERT, 37.0, 0 0 0 0 2 0 0",
        "16, 97, false, false, 120, 131, ALERT, 37.0, 0 0 0 0 3 0 0",
        "16, 97, false, false, 120, 70, CONFUSION, 37.0, 0 0 0 0 0 3 0",
        "16, 97, false, false, 120, 70, ALERT, 35.0, 0 0 0 0 0 0 3",
        "16, 97, false, false, 120, 70, ALERT, 35.1, 0 0 0 0 0 0 1",
        "16, 97, false, false, 120, 70, ALERT, 38.0, 0 0 0 0 0 0 0",
        "16, 97, false, false, 120, 70, ALERT, 38.1, 0 0 0 0 0 0 1",
        "16, 97, false, false, 120, 70, ALERT, 39.1, 0 0 0 0 0 0 2"
    })
    void scoresEveryEdge(
            BigDecimal respiration,
            BigDecimal oxygen,
            boolean hypercapnic,
            boolean supplied,
            BigDecimal systolic,
            BigDecimal pulse,
            Consciousness consciousness,
            BigDecimal temperature,
            String points) {
        var parts = News2.parts(new News2.Signs(
                respiration, oxygen, hypercapnic, supplied, systolic, pulse, consciousness, temperature));

        assertThat(parts.stream().map(part -> String.valueOf(part.points())).collect(Collectors.joining(" ")))
                .isEqualTo(points);
    }
}
