package org.ohms.messaging.push;

import jakarta.json.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The other side of RFC 8291: a browser that subscribes, and reads what it is sent. */
final class Browser {
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair keys;
    private final byte[] auth;
    private final String endpoint;

    Browser() {
        this(P256.fresh(), random(), "https://push.example/send/" + UUID.randomUUID());
    }

    Browser(KeyPair keys, byte[] auth, String endpoint) {
        this.keys = keys;
        this.auth = auth.clone();
        this.endpoint = endpoint;
    }

    private static byte[] random() {
        var bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    String endpoint() {
        return endpoint;
    }

    String secret() {
        return TEXT.encodeToString(auth);
    }

    /** What {@code PushSubscription.toJSON()} gives. */
    String subscription() {
        return Json.createObjectBuilder()
                .add("endpoint", endpoint)
                .addNull("expirationTime")
                .add(
                        "keys",
                        Json.createObjectBuilder()
                                .add("p256dh", TEXT.encodeToString(P256.bytes((ECPublicKey) keys.getPublic())))
                                .add("auth", secret()))
                .build()
                .toString();
    }

    String read(byte[] body) {
        try {
            var salt = Arrays.copyOf(body, 16);
            var sender = Arrays.copyOfRange(body, 21, 21 + body[20]);
            var agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(keys.getPrivate());
            agreement.doPhase(P256.read(sender), true);
            var info = ("WebPush: info\0").getBytes(StandardCharsets.US_ASCII);
            var secret = hkdf(
                    auth,
                    agreement.generateSecret(),
                    join(info, P256.bytes((ECPublicKey) keys.getPublic()), sender),
                    32);
            var key = hkdf(salt, secret, "Content-Encoding: aes128gcm\0".getBytes(StandardCharsets.US_ASCII), 16);
            var nonce = hkdf(salt, secret, "Content-Encoding: nonce\0".getBytes(StandardCharsets.US_ASCII), 12);
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            var plain = cipher.doFinal(body, 21 + body[20], body.length - 21 - body[20]);
            if (plain[plain.length - 1] != 2) {
                throw new IllegalStateException("not the last record");
            }
            return new String(plain, 0, plain.length - 1, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static byte[] hkdf(byte[] salt, byte[] secret, byte[] info, int length) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(salt, "HmacSHA256"));
        var key = mac.doFinal(secret);
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return Arrays.copyOf(mac.doFinal(join(info, new byte[] {1})), length);
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
