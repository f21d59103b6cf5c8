package org.ohms.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A value in an exported file")
class CsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+41", "-2+3", "-", "@SUM(A1)", "\tx"})
    void neverBeginsLikeAFormula(String value) {
        assertThat(Csv.cell(value)).startsWith("'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "plain|plain",
                "-2|-2",
                "-0.1050|-0.1050",
                "a, b|\"a, b\"",
                "say \"no\"|\"say \"\"no\"\"\"",
                "=a,b|\"'=a,b\""
            })
    void isQuotedWhereItMustBe(String value, String cell) {
        assertThat(Csv.cell(value)).isEqualTo(cell);
    }
}
