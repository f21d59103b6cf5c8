package org.ohms.shared.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Proves to the receiver of a message who sent it and when: HMAC-SHA256 over time, a dot and the body, with a secret only
 * the two know. What others send us by the same rule is proven the same way.
 */
public final class MessageSignature {
    public static final String ID = "OHMS-Webhook-Id";
    public static final String TIMESTAMP = "OHMS-Webhook-Timestamp";
    public static final String SIGNATURE = "OHMS-Webhook-Signature";

    private static final String ALGORITHM = "HmacSHA256";
    private static final String VERSION = "v1=";
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");

    private MessageSignature() {}

    /** What is sent beside the body. */
    public static Map<String, String> headers(String secret, UUID event, Instant now, String body) {
        var time = String.valueOf(now.getEpochSecond());
        return Map.of(ID, event.toString(), TIMESTAMP, time, SIGNATURE, of(secret, time, body));
    }

    /** Whether a body was signed with the secret, not longer ago than five minutes by clocks that differ a little. */
    public static boolean holds(
            String secret, @Nullable String timestamp, @Nullable String signature, String body, Instant now) {
        if (timestamp == null
                || signature == null
                || !SECONDS.matcher(timestamp).matches()) {
            return false;
        }
        var apart = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                .abs();
        return apart.compareTo(TOLERANCE) <= 0
                && MessageDigest.isEqual(
                        of(secret, timestamp, body).getBytes(StandardCharsets.US_ASCII),
                        signature.getBytes(StandardCharsets.UTF_8));
    }

    private static String of(String secret, String time, String body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return VERSION
                    + HexFormat.of().formatHex(mac.doFinal((time + "." + body).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this Java cannot sign", broken);
        }
    }
}
