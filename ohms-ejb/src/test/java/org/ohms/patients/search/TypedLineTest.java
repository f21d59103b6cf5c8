package org.ohms.patients.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ohms.patients.index.Terms;

@DisplayName("A typed line")
class TypedLineTest {
    private static List<TypedLine.Part> parts(String typed) {
        return TypedLine.read(typed, LocalDate.of(2026, 11, 20), number -> Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"smith j", "j smith", "J. Smith", "j smith k"})
    @DisplayName("is not narrowed by an initial, wherever it stands")
    void isNotNarrowedByAnInitial(String typed) {
        assertThat(parts(typed)).extracting(TypedLine.Part::text).containsExactly("smith");
    }

    @Test
    @DisplayName("of one letter asks for that letter")
    void asksForOneLetter() {
        assertThat(parts("j")).extracting(TypedLine.Part::text).containsExactly("j");
    }

    @Test
    @DisplayName("of eight digits may be a date, and a number as well")
    void mayBeADateAndANumber() {
        var part = parts("02091990").get(0);

        assertThat(part.kind()).isEqualTo(TypedLine.Kind.DATE);
        assertThat(part.strict())
                .contains(
                        Terms.birthDay(1990, 9, 2),
                        Terms.birthDay(1990, 2, 9),
                        Terms.identifier("02091990"),
                        Terms.phone("02091990"));
    }
}
