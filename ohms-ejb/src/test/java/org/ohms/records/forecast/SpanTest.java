package org.ohms.records.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A length of time as CDSi writes it")
class SpanTest {
    @ParameterizedTest(name = "{0} after {1} is {2}")
    @CsvSource({
        // the example of rule CALCDT-6
        "6 months - 4 days, 2000-01-31, 2000-07-27",
        "12 months - 4 days, 2025-08-01, 2026-07-28",
        "16 months + 4 weeks, 2025-01-15, 2026-06-12",
        "8 months + 1 day, 2026-01-01, 2026-09-02",
        "0 days, 2026-01-01, 2026-01-01",
        "4 weeks, 2026-02-01, 2026-03-01",
        "50 years, 1976-09-01, 2026-09-01"
    })
    void countsYearsAndMonthsFirst(String text, LocalDate from, LocalDate to) {
        assertThat(Span.of(text).after(from)).isEqualTo(to);
    }

    @Test
    @DisplayName("ends on the first of the next month where the month has no such day (rule CALCDT-5)")
    void noSuchDay() {
        assertThat(Span.of("1 month").after(LocalDate.of(2026, 8, 31))).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(Span.of("1 year").after(LocalDate.of(2024, 2, 29))).isEqualTo(LocalDate.of(2025, 3, 1));
    }

    @Test
    @DisplayName("is refused when it is none")
    void noLength() {
        assertThatIllegalArgumentException().isThrownBy(() -> Span.of("soon"));
        assertThatIllegalArgumentException().isThrownBy(() -> Span.of("4 fortnights"));
    }
}
