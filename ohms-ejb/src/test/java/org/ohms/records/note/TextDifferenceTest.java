package org.ohms.records.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The difference of two texts")
class TextDifferenceTest {
    @Property(tries = 300)
    void holdsBothTexts(
            @ForAll @AlphaChars @net.jqwik.api.constraints.Whitespace @StringLength(max = 60) String before,
            @ForAll @AlphaChars @net.jqwik.api.constraints.Whitespace @StringLength(max = 60) String after) {
        var pieces = TextDifference.between(before, after);

        assertThat(without(pieces, TextDifference.What.ADDED)).isEqualTo(before);
        assertThat(without(pieces, TextDifference.What.REMOVED)).isEqualTo(after);
    }

    private static String without(java.util.List<TextDifference.Piece> pieces, TextDifference.What what) {
        return pieces.stream()
                .filter(piece -> piece.what() != what)
                .map(TextDifference.Piece::text)
                .collect(Collectors.joining());
    }
}
