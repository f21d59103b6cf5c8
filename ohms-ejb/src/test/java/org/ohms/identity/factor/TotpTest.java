package org.ohms.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A code of an authenticator")
class TotpTest {
    /** The secret of RFC 6238, appendix B. */
    private static final TotpSecret SECRET = TotpSecret.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    @DisplayName("is the one of RFC 6238, appendix B, the last six digits of it")
    void isTheOneOfTheStandard(long second, String code) {
        var moment = Instant.ofEpochSecond(second);

        assertThat(Totp.stepOf(SECRET, code, moment)).hasValue(second / 30);
        assertThat(Totp.codeAt(SECRET, second / 30)).isEqualTo(code);
    }

    @Test
    @DisplayName("is taken one step early and one step late, and no more")
    void isTakenOneStepEarlyAndLate() {
        var code = Totp.codeAt(SECRET, 1000);

        assertThat(Totp.stepOf(SECRET, code, Instant.ofEpochSecond(999 * 30))).hasValue(1000);
        assertThat(Totp.stepOf(SECRET, code, Instant.ofEpochSecond(1001 * 30 + 29)))
                .hasValue(1000);
        assertThat(Totp.stepOf(SECRET, code, Instant.ofEpochSecond(998 * 30 + 29)))
                .isEmpty();
        assertThat(Totp.stepOf(SECRET, code, Instant.ofEpochSecond(1002 * 30))).isEmpty();
    }

    @Test
    @DisplayName("may be typed in two groups, as apps show it")
    void mayBeTypedInGroups() {
        assertThat(Totp.stepOf(SECRET, " 287 082", Instant.ofEpochSecond(59))).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "28708", "2870822", "abcdef", "-87082", "287082; drop", "٢٨٧٠٨٢"})
    @DisplayName("is six digits and nothing else")
    void isSixDigits(String typed) {
        assertThat(Totp.stepOf(SECRET, typed, Instant.ofEpochSecond(59))).isEmpty();
    }

    @Test
    @DisplayName("comes from a secret that people can type, with groups and in small letters")
    void comesFromASecretPeopleCanType() {
        var written = SECRET.base32();

        assertThat(written).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(TotpSecret.of("gezd gnbv gy3t qojq gezd gnbv gy3t qojq").base32())
                .isEqualTo(written);
        assertThat(SECRET.toString()).doesNotContain(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GEZDGNBV", "GEZDGNBVGY3TQOJ0GEZDGNBVGY3TQOJ1", "not base 32 at all!"})
    @DisplayName("does not come from a short secret, or from what is no Base32")
    void doesNotComeFromAShortSecret(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> TotpSecret.of(written));
    }

    @Test
    @DisplayName("is told to the app by an address that names the hospital and the person")
    void isToldToTheApp() {
        assertThat(SECRET.uri("Harbour General", "l.haddad+x@harbour.example"))
                .isEqualTo(
                        "otpauth://totp/Harbour%20General:l.haddad%2Bx%40harbour.example?secret="
                                + "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Harbour%20General&algorithm=SHA1&digits=6&period=30");
    }
}
