package org.ohms.identity.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of RFC 6238: six digits, new every thirty seconds. One step early or late is taken, because clocks differ. All
 * three are always compared, each in the same time, so that the answer takes as long whatever was typed.
 */
final class Totp {
    static final Duration STEP = Duration.ofSeconds(30);

    private static final Pattern CODE = Pattern.compile("[0-9]{6}");
    private static final int WINDOW = 1;

    private Totp() {}

    /** The step of time the code belongs to; empty when it is none of this moment's. */
    static OptionalLong stepOf(TotpSecret secret, String typed, Instant now) {
        var code = typed.replace(" ", "");
        if (!CODE.matcher(code).matches()) {
            return OptionalLong.empty();
        }
        var current = now.getEpochSecond() / STEP.toSeconds();
        var found = OptionalLong.empty();
        for (var step = current - WINDOW; step <= current + WINDOW; step++) {
            if (isSame(code, codeAt(secret, step))) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    static String codeAt(TotpSecret secret, long step) {
        try {
            return new TimeBasedOneTimePasswordGenerator(STEP)
                    .generateOneTimePasswordString(
                            new SecretKeySpec(secret.bits(), "HmacSHA1"),
                            Instant.ofEpochSecond(step * STEP.toSeconds()),
                            Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException("a secret was no key", impossible);
        }
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
