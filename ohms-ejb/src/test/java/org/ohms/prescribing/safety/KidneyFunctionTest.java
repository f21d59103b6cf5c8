package org.ohms.prescribing.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ohms.patients.demographics.Sex;

@DisplayName("How well kidneys work")
class KidneyFunctionTest {
    @ParameterizedTest(name = "{2} of {1} years with {0} mg/dL: {3}")
    @CsvSource(textBlock = """
        1.0, 50, FEMALE, 69
        1.0, 50, MALE, 92
        0.6, 30, FEMALE, 124
        0.5, 30, MALE, 141
        1.5, 74, FEMALE, 36
        1.2, 76, FEMALE, 47
        2.1, 69, FEMALE, 25
        """)
    @DisplayName("is estimated by CKD-EPI 2021 as public calculators do")
    void filtration(double creatinine, int years, Sex sex, int expected) {
        assertThat(KidneyFunction.filtration(creatinine, years, sex)).isEqualByComparingTo(String.valueOf(expected));
    }

    @ParameterizedTest(name = "{2} of {1} years and {3} kg with {0} mg/dL: {4}")
    @CsvSource(textBlock = """
        1.0, 40, MALE, 72, 100
        1.0, 40, FEMALE, 72, 85
        2.0, 68, MALE, 72, 36
        """)
    @DisplayName("is estimated by Cockcroft and Gault")
    void clearance(double creatinine, int years, Sex sex, double weight, int expected) {
        assertThat(KidneyFunction.clearance(creatinine, years, sex, weight))
                .isEqualByComparingTo(String.valueOf(expected));
    }

    @Test
    @DisplayName("does not depend on the unit of the laboratory")
    void unit() {
        assertThat(KidneyFunction.milligrams(88.4)).isCloseTo(1.0, within(0.0001));
    }
}
