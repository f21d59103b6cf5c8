package org.ohms.api.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The limits of a body")
class JsonLimitsTest {
    @Test
    @DisplayName("let an ordinary request pass, with brackets and figures inside its texts")
    void letAnOrdinaryRequestPass() {
        var text = "[".repeat(200) + "1".repeat(200) + "\\\"" + "{".repeat(200);

        assertThatCode(() -> read("{\"note\":\"" + text + "\",\"amount\":12.50,\"list\":[1,2,3]}", 10_000, true))
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("stop what is too long, whatever it is")
    void stopWhatIsTooLong() {
        assertThat(limitOf("x".repeat(101), 100, false)).isEqualTo(LimitExceeded.Limit.SIZE);
    }

    @Test
    @DisplayName("stop JSON that is too deep")
    void stopJsonThatIsTooDeep() {
        assertThat(limitOf("[".repeat(JsonLimits.DEPTH + 1), 10_000, true)).isEqualTo(LimitExceeded.Limit.DEPTH);
        assertThatCode(() -> read("[".repeat(JsonLimits.DEPTH) + "]".repeat(JsonLimits.DEPTH), 10_000, true))
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("stop a number that no hospital writes")
    void stopANumberThatNoHospitalWrites() {
        assertThat(limitOf("{\"amount\":" + "9".repeat(JsonLimits.DIGITS + 1), 10_000, true))
                .isEqualTo(LimitExceeded.Limit.NUMBER);
    }

    @Test
    @DisplayName("leave other content alone but for its length")
    void leaveOtherContentAlone() {
        assertThatCode(() -> read("[".repeat(5_000) + "9".repeat(4_000), 10_000, false))
                .doesNotThrowAnyException();
    }

    private static LimitExceeded.Limit limitOf(String body, long limit, boolean json) {
        return catchThrowableOfType(LimitExceeded.class, () -> read(body, limit, json))
                .limit();
    }

    private static void read(String body, long limit, boolean json) throws LimitExceeded {
        var limits = new JsonLimits(limit, json);
        for (var next : body.getBytes(StandardCharsets.UTF_8)) {
            limits.see(next);
        }
    }
}
