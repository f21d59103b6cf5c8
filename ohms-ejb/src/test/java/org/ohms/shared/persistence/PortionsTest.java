package org.ohms.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What is looked up by one statement")
class PortionsTest {
    @ParameterizedTest(name = "{0} become {1}")
    @CsvSource({"0, 0", "1, 1", "2, 2", "3, 4", "4, 4", "5, 8", "200, 256", "1000, 1024"})
    void hasOneOfFewLengths(int many, int length) {
        assertThat(Portions.rounded(IntStream.range(0, many).boxed().toList()))
                .hasSize(length)
                .startsWith(IntStream.range(0, many).boxed().toArray(Integer[]::new));
    }

    @Test
    void namesNobodyWhoWasNotAskedFor() {
        assertThat(Portions.rounded(List.of("Amara", "Ben", "Chidi")))
                .containsExactly("Amara", "Ben", "Chidi", "Chidi");
    }

    @Test
    void comesInPartsThatAStatementHolds() {
        assertThat(Portions.of(IntStream.range(0, 2500).boxed().toList()))
                .extracting(List::size)
                .containsExactly(1000, 1000, 500);
    }
}
