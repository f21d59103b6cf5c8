package org.ohms.records.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ohms.records.observation.Measurement;

@DisplayName("The centiles of pulse and breathing")
class RateTableTest {
    private final RateTable table = new RateTable();

    /** Rows of web tables 4 and 5 of Fleming 2011, at both ends of a row. */
    @ParameterizedTest(name = "{0} at {1} months")
    @CsvSource({
        "PULSE, 0, 107, 123, 164, 181",
        "PULSE, 2, 107, 123, 164, 181",
        "PULSE, 3, 104, 120, 159, 175",
        "PULSE, 23, 82, 98, 135, 149",
        "PULSE, 24, 76, 92, 128, 142",
        "PULSE, 71, 65, 81, 117, 131",
        "PULSE, 215, 43, 58, 92, 104",
        "RESPIRATION, 0, 25, 34, 57, 66",
        "RESPIRATION, 11, 22, 30, 50, 58",
        "RESPIRATION, 12, 21, 28, 46, 53",
        "RESPIRATION, 96, 14, 16, 22, 25",
        "RESPIRATION, 180, 11, 13, 19, 22"
    })
    void published(Measurement what, int months, int first, int tenth, int ninetieth, int ninetyNinth) {
        assertThat(table.of(what, 31L * months + RateTable.FROM_DAY, months))
                .contains(new RateCentiles(first, tenth, ninetieth, ninetyNinth));
    }

    @Test
    @DisplayName("begin in the second week, end at eighteen years, and are of nothing else")
    void ends() {
        assertThat(table.of(Measurement.PULSE, 6, 0)).isEmpty();
        assertThat(table.of(Measurement.PULSE, -1, 0)).isEmpty();
        assertThat(table.of(Measurement.RESPIRATION, 6575, 216)).isEmpty();
        assertThat(table.of(Measurement.TEMPERATURE, 400, 13)).isEmpty();
    }

    @Test
    @DisplayName("part the figures at their edges, which belong to the middle")
    void standing() {
        var centiles = new RateCentiles(76, 92, 128, 142);

        assertThat(centiles.standing(new BigDecimal("75.9"))).isEqualTo(RateStanding.BELOW_FIRST);
        assertThat(centiles.standing(new BigDecimal("76"))).isEqualTo(RateStanding.BELOW_TENTH);
        assertThat(centiles.standing(new BigDecimal("92"))).isEqualTo(RateStanding.WITHIN);
        assertThat(centiles.standing(new BigDecimal("128"))).isEqualTo(RateStanding.WITHIN);
        assertThat(centiles.standing(new BigDecimal("142"))).isEqualTo(RateStanding.ABOVE_NINETIETH);
        assertThat(centiles.standing(new BigDecimal("142.5"))).isEqualTo(RateStanding.ABOVE_NINETY_NINTH);
    }
}
