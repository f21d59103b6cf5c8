package org.ohms.patients.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A birth date in a typed line")
class TypedDatesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static String readings(String line) {
        return TypedDates.takeFrom(line, TODAY).dates().stream()
                .map(date -> date.readings().stream().map(Object::toString).collect(Collectors.joining(" or ")))
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2 Sep 1990            | 1990-09-02
            2nd of September 1990 | 1990-09-02
            02SEP1990             | 1990-09-02
            September 2, 1990     | 1990-09-02
            Sep 2 1990            | 1990-09-02
            1990-09-02            | 1990-09-02
            1990/9/2              | 1990-09-02
            19900902              | 1990-09-02
            02/09/1990            | 1990-09-02 or 1990-02-09
            25/09/1990            | 1990-09-25
            09/25/1990            | 1990-09-25
            2.9.90                | 1990-09-02 or 1990-02-09
            02 09 1990            | 1990-09-02 or 1990-02-09
            02091990              | 1990-09-02 or 1990-02-09
            25091990              | 1990-09-25
            2 Sep 90              | 1990-09-02
            Sep 2, 90             | 1990-09-02
            2 Sep 24              | 2024-09-02 or 1924-09-02
            13.9.24               | 2024-09-13 or 1924-09-13
            1.1.27                | 1927-01-01
            Sep 1990              | 1990-09
            09/1990               | 1990-09
            1990-09               | 1990-09
            """)
    void isReadInAnyWriting(String typed, String meaning) {
        assertThat(readings(typed)).isEqualTo(meaning);
    }

    @Test
    void leavesTheNamesAround() {
        var taken = TypedDates.takeFrom("Rahman 2 sep 1990 nadia", TODAY);

        assertThat(taken.rest().split("\\s+")).containsExactly("rahman", "nadia");
    }

    @ParameterizedTest
    @CsvSource({"31/02/1990", "1990", "617 555 0142", "May", "99999999", "13/13/2000"})
    void isNotSeenWhereThereIsNone(String typed) {
        assertThat(readings(typed)).isEmpty();
    }
}
