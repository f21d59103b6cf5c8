package org.ohms.web.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A course drawn small")
class SparkTest {
    private static List<BigDecimal> figures(String... figures) {
        return List.of(figures).stream().map(BigDecimal::new).toList();
    }

    @Test
    void goesFromTheOldestAtTheLeftToTheNewestAtTheRight() {
        var spark = Spark.of(figures("5.0", "6.0", "5.25"), null, null).orElseThrow();

        assertThat(spark.points()).isEqualTo("3.0,21.0 43.0,3.0 83.0,16.5");
        assertThat(spark.endX()).isEqualTo("83.0");
        assertThat(spark.endY()).isEqualTo("16.5");
        assertThat(spark.bandY()).isEmpty();
    }

    @Test
    void laysTheRangeBehindTheLine() {
        var spark = Spark.of(figures("4", "7"), new BigDecimal("5"), new BigDecimal("6"))
                .orElseThrow();

        assertThat(spark.bandY()).isEqualTo("9.0");
        assertThat(spark.bandHeight()).isEqualTo("6.0");
    }

    @Test
    void isNoneOfASingleFigure() {
        assertThat(Spark.of(figures("4"), null, null)).isEmpty();
    }
}
