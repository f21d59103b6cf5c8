package org.ohms.shared.counter;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CheckDigitTest {
    @Test
    void isTheOneTheStandardComputes() {
        // ISO/IEC 7064, MOD 11,10: the worked example 0794 gives 5
        assertThat(CheckDigit.append("0794")).isEqualTo("07945");
    }

    @Property
    void acceptsItsOwnNumbers(@ForAll @IntRange(min = 0) int number) {
        assertThat(CheckDigit.isValid(CheckDigit.append(Integer.toString(number))))
                .isTrue();
    }

    @Property
    void findsEverySingleWrongDigit(
            @ForAll @IntRange(min = 10_000_000, max = 99_999_999) int number,
            @ForAll @IntRange(max = 8) int place,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        var digits = CheckDigit.append(Integer.toString(number)).toCharArray();

        digits[place] = (char) ('0' + (digits[place] - '0' + shift) % 10);

        assertThat(CheckDigit.isValid(new String(digits))).isFalse();
    }
}
