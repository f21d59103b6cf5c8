package org.ohms.web.education;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A part of a file")
class ByteRangeTest {
    private static final long SIZE = 1_000;

    @ParameterizedTest
    @CsvSource({
        "bytes=0-, 0, 999",
        "bytes=0-0, 0, 0",
        "bytes=100-199, 100, 199",
        "bytes=900-5000, 900, 999",
        "bytes=-1, 999, 999",
        "bytes=-5000, 0, 999",
        "' bytes=999- ', 999, 999"
    })
    @DisplayName("is what was asked for, as far as there is so much")
    void isWhatWasAskedFor(String header, long first, long last) {
        assertThat(ByteRange.of(header, SIZE)).isEqualTo(new ByteRange(first, last, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes=",
                "bytes=-",
                "bytes=a-b",
                "bytes=5-4",
                "bytes=0-1,5-9",
                "lines=1-2",
                "bytes=1-99999999999999999999",
                "bytes=--1"
            })
    @NullSource
    @DisplayName("that is none, or several, is the whole")
    void isElseTheWhole(@Nullable String header) {
        assertThat(ByteRange.of(header, SIZE)).isEqualTo(ByteRange.whole(SIZE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=1000-", "bytes=5000-6000", "bytes=-0", "bytes=999999999999999999-"})
    @DisplayName("that lies outside is nothing")
    void isNothingOutside(String header) {
        assertThat(ByteRange.of(header, SIZE)).isNull();
    }
}
