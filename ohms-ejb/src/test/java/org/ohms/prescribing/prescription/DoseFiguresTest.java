package org.ohms.prescribing.prescription;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What directions come to in a day")
class DoseFiguresTest {
    @ParameterizedTest(name = "{1} {2} of {0}, {3}: {4} mg")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        500 mg          | 1   | TABLET  | TWICE_A_DAY     | 1000
        1,000 mg        | 1.5 | TABLET  | ONCE_A_DAY      | 1500
        0.125 mg        | 2   | TABLET  | ONCE_A_DAY      | 0.25
        50 mcg          | 1   | CAPSULE | ONCE_A_DAY      | 0.05
        1 g             | 1   | SACHET  | EVERY_8_HOURS   | 3000
        250 mg/5 mL     | 10  | ML      | THREE_TIMES_A_DAY | 1500
        4 mg/mL         | 2   | ML      | ONCE_A_DAY      | 8
        -               | 400 | MG      | EVERY_6_HOURS   | 1600
        70 mg           | 1   | TABLET  | ONCE_A_WEEK     | 70
        800 mg/160 mg   | 1   | TABLET  | TWICE_A_DAY     | -
        strong          | 1   | TABLET  | ONCE_A_DAY      | -
        -               | 1   | TABLET  | ONCE_A_DAY      | -
        500 mg          | 5   | ML      | ONCE_A_DAY      | -
        100 mg          | 2   | PUFF    | ONCE_A_DAY      | -
        """)
    @DisplayName("follows where dose and strength say it, and is never guessed")
    void aDay(
            @Nullable String strength,
            BigDecimal dose,
            DoseUnit unit,
            Frequency frequency,
            @Nullable BigDecimal expected) {
        var directions = new Directions(dose, unit, Route.ORAL, frequency, null, null, false, 7);

        var planned = DoseFigures.of(strength, directions);

        if (expected == null) {
            assertThat(planned).isEmpty();
        } else {
            assertThat(planned)
                    .hasValueSatisfying(found -> assertThat(found.aDay()).isEqualByComparingTo(expected));
        }
    }
}
