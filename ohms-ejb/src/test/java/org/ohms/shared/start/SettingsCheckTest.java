package org.ohms.shared.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A setting")
class SettingsCheckTest {
    @DisplayName("that is a span of time is taken up to its bounds")
    @ParameterizedTest
    @ValueSource(strings = {"PT15M", "PT2H", "P2D", "PT48H", "pt2h"})
    void span(String given) {
        assertThatCode(() -> check(given)).doesNotThrowAnyException();
    }

    @DisplayName("that is a span of time is refused beyond them, and where it is none, with what is allowed")
    @ParameterizedTest
    @ValueSource(strings = {"PT14M59.999S", "PT48H0.000000001S", "-PT2H", "2 hours", "P1M", "", "PT"})
    void noSpan(String given) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check(given))
                .withMessage("ohms.answer-within must be an ISO 8601 duration of PT15M to PT48H, like PT2H.");
    }

    @DisplayName("that is a role is written as roles are")
    @ParameterizedTest
    @ValueSource(
            strings = {"", "Nurse", "7nurse", "a nurse", "nurse_one", "a-role-whose-name-is-one-longer-than-allowed"})
    void noRole(String given) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SettingsCheck.insistOnRole("ohms.alert-role", given, "nurse"))
                .withMessage("ohms.alert-role must be the code of a role, like nurse.");
        assertThatCode(() -> SettingsCheck.insistOnRole("ohms.alert-role", "night-nurse2", "nurse"))
                .doesNotThrowAnyException();
    }

    private static void check(String given) {
        SettingsCheck.insistOnDuration(
                "ohms.answer-within", given, Duration.ofMinutes(15), Duration.ofHours(48), "PT15M to PT48H, like PT2H");
    }
}
