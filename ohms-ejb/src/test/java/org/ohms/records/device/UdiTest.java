package org.ohms.records.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A unique device identifier")
class UdiTest {
    /** The example of the FDA's list of formats, version 1.3. */
    private static final String WHOLE = "(01)51022222233336(11)141231(17)150707(10)A213B1(21)1234";

    @Test
    void saysItsModelLotAndSerialNumber() {
        assertThat(Udi.read(WHOLE)).contains(new Udi("51022222233336", "A213B1", "1234"));
        assertThat(Udi.read("(01)51022222233336")).contains(new Udi("51022222233336", null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(01)51022222233337(10)A213B1",
                "(01)5102222223333(10)A213B1",
                "(01)51022222233336(10",
                "(10)A213B1",
                "01 51022222233336",
                "(01)51022222233336(10)()",
                ""
            })
    void isNoneWithAWrongDigitOrWithoutItsParts(String typed) {
        assertThat(Udi.read(typed)).isEmpty();
    }

    @Test
    void isOfGs1WhenItBeginsLikeOne() {
        assertThat(Udi.isOfGs1(WHOLE)).isTrue();
        assertThat(Udi.isOfGs1("+H123PARTNO1234567890120")).isFalse();
    }
}
