package org.ohms.api.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.WebApplicationException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ohms.api.testing.PlainAnswers;

@DisplayName("The version a change starts from")
class VersionsTest {
    private static final LongSupplier SEVEN = () -> 7;
    private static final LongSupplier NOT_ASKED = () -> {
        throw new AssertionError("one tag needs no look at what there is");
    };

    @BeforeAll
    static void answersWithoutAServer() {
        PlainAnswers.serve();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*", " * "})
    void mayBeAny(String ifMatch) {
        assertThat(Versions.expected(ifMatch, NOT_ASKED)).isNull();
        assertThat(Versions.expected(null, NOT_ASKED)).isNull();
    }

    @Test
    void isTheOneThatIsNamed() {
        assertThat(Versions.expected("\"3\"", NOT_ASKED)).isEqualTo(3);
    }

    @Test
    void isTheOneOfSeveralThatThereIs() {
        assertThat(Versions.expected("\"3\", \"7\" , W/\"9\"", SEVEN)).isEqualTo(7);
        assertThat(statusOf("\"3\", \"4\"")).isEqualTo(412);
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"7\"", "\"x\"", "7", "\"7", "\"7\" \"8\"", "\"1234567890\"", "*, \"7\""})
    void isNeverAWeakTagNorSomebodyElses(String ifMatch) {
        assertThat(statusOf(ifMatch)).isEqualTo(412);
    }

    @Test
    void mustBeSaidWhereAChangeReplacesEverything() {
        assertThatThrownBy(() -> Versions.startedFrom(null, SEVEN))
                .isInstanceOfSatisfying(
                        WebApplicationException.class,
                        refused -> assertThat(refused.getResponse().getStatus()).isEqualTo(428));
        assertThat(Versions.startedFrom("*", SEVEN)).isEqualTo(7);
        assertThat(Versions.startedFrom("\"5\"", NOT_ASKED)).isEqualTo(5);
    }

    @Test
    void isKnownToWhoeverNamesItInWhateverWay() {
        assertThat(Versions.isKnown("W/\"7\", \"8\"", 7)).isTrue();
        assertThat(Versions.isKnown("*", 7)).isTrue();
        assertThat(Versions.isKnown("\"8\"", 7)).isFalse();
        assertThat(Versions.isKnown(null, 7)).isFalse();
    }

    private static int statusOf(@Nullable String ifMatch) {
        try {
            Versions.expected(ifMatch, SEVEN);
            return 200;
        } catch (WebApplicationException refused) {
            return refused.getResponse().getStatus();
        }
    }
}
