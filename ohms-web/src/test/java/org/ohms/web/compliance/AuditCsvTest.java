package org.ohms.web.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A value in an exported file")
class AuditCsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+41", "-2", "@SUM(A1)", "\tx"})
    void neverBeginsLikeAFormula(String value) {
        assertThat(AuditCsv.cell(value)).startsWith("'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"plain|plain", "a, b|\"a, b\"", "say \"no\"|\"say \"\"no\"\"\"", "=a,b|\"'=a,b\""})
    void isQuotedWhereItMustBe(String value, String cell) {
        assertThat(AuditCsv.cell(value)).isEqualTo(cell);
    }
}
