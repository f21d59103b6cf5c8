package org.ohms.integration.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Proves to the receiver that a message is ours and when it was sent: HMAC-SHA256 over time, a dot and the body. */
final class Signature {
    static final String ID = "OHMS-Webhook-Id";
    static final String TIMESTAMP = "OHMS-Webhook-Timestamp";
    static final String SIGNATURE = "OHMS-Webhook-Signature";
    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    static Map<String, String> headers(String secret, UUID event, Instant now, String body) {
        var time = String.valueOf(now.getEpochSecond());
        return Map.of(ID, event.toString(), TIMESTAMP, time, SIGNATURE, "v1=" + of(secret, time + "." + body));
    }

    private static String of(String secret, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this Java cannot sign", broken);
        }
    }
}
