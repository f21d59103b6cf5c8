package org.ohms.messaging.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.ECPrivateKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ohms.shared.error.DomainException;

/** The example is that of RFC 8291, section 5 and appendix A (https://www.rfc-editor.org/rfc/rfc8291). */
@DisplayName("A message for a browser")
class SealedForBrowserTest {
    private static final String TEXT = "When I grow up, I want to be a watermelon";
    private static final String SENDER = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
    private static final String SENDER_OPEN =
            "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
    private static final String BROWSER = "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94";
    private static final String BROWSER_OPEN =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private static final String AUTH = "BTBZMqHH6r4Tts7J_aSIgg";
    private static final String SALT = "DGv6ra1nlYgDCS1FRnbzlw";
    private static final String SEALED = "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIg"
            + "Dll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLV"
            + "WGNWQexSgSxsj_Qulcy4a-fN";

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    private static KeyPair pair(String open, String secret) throws GeneralSecurityException {
        var spec = new ECPrivateKeySpec(new BigInteger(1, bytes(secret)), P256.parameters());
        return new KeyPair(P256.read(bytes(open)), KeyFactory.getInstance("EC").generatePrivate(spec));
    }

    @Test
    @DisplayName("is, byte for byte, what the standard's example says")
    void example() throws GeneralSecurityException {
        var sealed = SealedForBrowser.of(
                TEXT.getBytes(StandardCharsets.UTF_8),
                bytes(BROWSER_OPEN),
                bytes(AUTH),
                pair(SENDER_OPEN, SENDER),
                bytes(SALT));

        assertThat(sealed).isEqualTo(bytes(SEALED));
        assertThat(new Browser(pair(BROWSER_OPEN, BROWSER), bytes(AUTH), "https://push.example/").read(sealed))
                .isEqualTo(TEXT);
    }

    @Test
    @DisplayName("is never sealed the same way twice, and fits into what every service carries")
    void fresh() throws GeneralSecurityException {
        var longest = "x".repeat(SealedForBrowser.LONGEST);
        var once = SealedForBrowser.of(longest.getBytes(StandardCharsets.UTF_8), bytes(BROWSER_OPEN), bytes(AUTH));

        assertThat(once).hasSize(4096);
        assertThat(SealedForBrowser.of(longest.getBytes(StandardCharsets.UTF_8), bytes(BROWSER_OPEN), bytes(AUTH)))
                .isNotEqualTo(once);
        assertThat(new Browser(pair(BROWSER_OPEN, BROWSER), bytes(AUTH), "https://push.example/").read(once))
                .isEqualTo(longest);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        SealedForBrowser.of(new byte[SealedForBrowser.LONGEST + 1], bytes(BROWSER_OPEN), bytes(AUTH)));
    }

    @Test
    @DisplayName("is not made for a key beside the curve")
    void besideTheCurve() {
        var beside = bytes(BROWSER_OPEN);
        beside[64] ^= 1;

        assertThatIllegalArgumentException().isThrownBy(() -> P256.read(beside));
        assertThatIllegalArgumentException().isThrownBy(() -> P256.read(new byte[65]));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"endpoint\":\"https://push.example/1\"}",
                "{\"endpoint\":\"https://push.example/1\",\"keys\":null}",
                "{\"endpoint\":\"https://push.example/1\",\"keys\":{\"p256dh\":\"AA\",\"auth\":\"AA\"}}",
                "{\"endpoint\":1,\"keys\":{\"p256dh\":\"" + BROWSER_OPEN + "\",\"auth\":\"" + AUTH + "\"}}",
                "{\"endpoint\":\"https://push.example/1\",\"keys\":{\"p256dh\":\"" + BROWSER_OPEN
                        + "\",\"auth\":\"AA\"}}",
                "{\"endpoint\":\"https://push.example/1\",\"keys\":{\"p256dh\":\"?\",\"auth\":\"" + AUTH + "\"}}"
            })
    @DisplayName("goes to nobody who does not say what a browser says")
    void malformed(String told) {
        var refused = catchThrowableOfType(DomainException.class, () -> PushDevice.of(told));

        assertThat(refused.kind()).isEqualTo(DomainException.Kind.INVALID);
    }
}
