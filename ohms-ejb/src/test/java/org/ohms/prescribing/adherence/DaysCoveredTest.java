package org.ohms.prescribing.adherence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.prescribing.adherence.DaysCovered.Fill;

/** The claims are those that the Pharmacy Quality Alliance works through: pqaalliance.org/assets/Measures/pdc-dr.js.txt */
@DisplayName("Days covered")
class DaysCoveredTest {
    private static final LocalDate LAST = LocalDate.of(2018, 12, 31);

    private static Fill fill(int month, int day, int lasts) {
        return new Fill(LocalDate.of(2018, month, day), lasts);
    }

    @Test
    @DisplayName("begin the supply that comes early when the one before has run out")
    void early() {
        // first doses on 25 March, 5 July and, for what came on 25 September, on 3 October; last doses on 22 June,
        // 2 October and 31 December
        var fills = List.of(fill(3, 25, 90), fill(7, 5, 90), fill(9, 25, 90));

        assertThat(DaysCovered.of(fills, LocalDate.of(2018, 3, 25), LAST)).isEqualTo(new DaysCovered(270, 282));
        assertThat(DaysCovered.of(fills, LocalDate.of(2018, 6, 23), LocalDate.of(2018, 7, 4)))
                .isEqualTo(new DaysCovered(0, 12));
        assertThat(DaysCovered.of(fills, LocalDate.of(2018, 10, 3), LAST)).isEqualTo(new DaysCovered(90, 90));
    }

    @Test
    @DisplayName("end with the period, and count no day of a supply behind it")
    void endWithThePeriod() {
        // the last one lasts beyond the year and counts to 31 December
        var fills = List.of(fill(1, 1, 90), fill(3, 25, 90), fill(7, 5, 90), fill(10, 15, 90));

        var year = DaysCovered.of(fills, LocalDate.of(2018, 1, 1), LAST);

        assertThat(year).isEqualTo(new DaysCovered(348, 365));
        assertThat(year.percent()).isEqualTo(95);
        assertThat(year.isEnough()).isTrue();
    }

    @Test
    @DisplayName("are the same in whichever order supplies are named, and count what reaches into the period")
    void order() {
        var fills = List.of(fill(11, 1, 30), fill(10, 4, 30));

        // first doses on 4 October and 3 November, last doses on 2 November and 2 December
        assertThat(DaysCovered.of(fills, LocalDate.of(2018, 12, 1), LAST)).isEqualTo(new DaysCovered(2, 31));
    }

    @Test
    @DisplayName("that are nearly enough are not enough")
    void nearly() {
        assertThat(new DaysCovered(799, 1000).isEnough()).isFalse();
        assertThat(new DaysCovered(80, 100).isEnough()).isTrue();
    }
}
