package org.ohms.records.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ohms.shared.error.Refusals;

@DisplayName("Codes and dates known by half")
class CodesTest {
    @ParameterizedTest
    @CsvSource({
        "SNOMED, 44054006, true",
        "SNOMED, 38341003, true",
        "SNOMED, 1104051000000101, true",
        "SNOMED, 44054007, false",
        "ICD10CM, E11.9, true",
        "ICD10CM, E119, false",
        "LOINC, 4548-4, true",
        "LOINC, 4548, false",
        "CVX, 08, true"
    })
    void haveTheFormOfTheirSystem(CodeSystem system, String code, boolean sound) {
        var refusals = new Refusals();

        Rules.concept(Concept.of(system, code, "Something"), "what", refusals);

        assertThat(refusals.isEmpty()).isEqualTo(sound);
    }

    @ParameterizedTest
    @CsvSource({"2017, 2017-01-01, 2017-12-31", "2020-02, 2020-02-01, 2020-02-29", "2020-02-03, 2020-02-03, 2020-02-03"
    })
    void spanWhatTheyMayMean(String text, LocalDate first, LocalDate last) {
        var date = PartialDate.parse(text).orElseThrow();

        assertThat(date.earliest()).isEqualTo(first);
        assertThat(date.latest()).isEqualTo(last);
        assertThat(date).hasToString(text);
    }

    @Test
    void areNoDatesThatNeverWere() {
        assertThat(PartialDate.parse("2021-02-30")).isEmpty();
        assertThat(PartialDate.parse("2021-13")).isEmpty();
        assertThat(PartialDate.parse("about 2021")).isEmpty();
    }
}
