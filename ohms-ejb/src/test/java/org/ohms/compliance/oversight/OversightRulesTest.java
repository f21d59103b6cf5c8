package org.ohms.compliance.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Usual hours")
class OversightRulesTest {
    @ParameterizedTest(name = "from {0} to {1}, at {2}: {3}")
    @CsvSource({
        "06:00,22:00,06:00,true",
        "06:00,22:00,21:59,true",
        "06:00,22:00,22:00,false",
        "06:00,22:00,05:59,false",
        "22:00,06:00,23:30,true",
        "22:00,06:00,12:00,false",
        "00:00,00:00,03:00,true"
    })
    void endWhenTheDayEnds(LocalTime begins, LocalTime ends, LocalTime at, boolean usual) {
        var rules = new OversightRules(30, 15, 20, begins, ends, true, 0);

        assertThat(rules.isUsual(at)).isEqualTo(usual);
    }
}
