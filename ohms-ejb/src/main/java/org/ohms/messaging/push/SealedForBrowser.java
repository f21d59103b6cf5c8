package org.ohms.messaging.push;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts a message so that only the browser reads it, and not the service that carries it: RFC 8291 (Message Encryption
 * for Web Push, https://www.rfc-editor.org/rfc/rfc8291) with the content coding aes128gcm of RFC 8188, in one record.
 */
final class SealedForBrowser {
    /** What a service has to carry at least is 4096 bytes (RFC 8030, 7.2); head, padding sign and tag are of them. */
    static final int LONGEST = 3_993;

    static final int AUTH_BYTES = 16;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;
    private static final int RECORD_SIZE = 4096;
    private static final int KEY_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int SECRET_BYTES = 32;
    private static final byte LAST_RECORD = 2;

    private SealedForBrowser() {}

    /** The body of the request, with a fresh pair of keys and a fresh salt. */
    static byte[] of(byte[] message, byte[] receiver, byte[] auth) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return of(message, receiver, auth, P256.fresh(), salt);
    }

    static byte[] of(byte[] message, byte[] receiver, byte[] auth, KeyPair sender, byte[] salt) {
        if (message.length > LONGEST) {
            throw new IllegalArgumentException("too long for one record");
        }
        try {
            var own = P256.bytes((ECPublicKey) sender.getPublic());
            var agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(sender.getPrivate());
            agreement.doPhase(P256.read(receiver), true);
            var both = concat(bytes("WebPush: info\0"), receiver, own);
            var secret = derived(auth, agreement.generateSecret(), both, SECRET_BYTES);
            var key = derived(salt, secret, bytes("Content-Encoding: aes128gcm\0"), KEY_BYTES);
            var nonce = derived(salt, secret, bytes("Content-Encoding: nonce\0"), NONCE_BYTES);
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            var sealed = cipher.doFinal(concat(message, new byte[] {LAST_RECORD}));
            return ByteBuffer.allocate(SALT_BYTES + Integer.BYTES + 1 + own.length + sealed.length)
                    .put(salt)
                    .putInt(RECORD_SIZE)
                    .put((byte) own.length)
                    .put(own)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("a message could not be encrypted", broken);
        }
    }

    /** HKDF with SHA-256 (RFC 5869) for at most one block of output, which is all that is needed here. */
    private static byte[] derived(byte[] salt, byte[] secret, byte[] purpose, int length)
            throws GeneralSecurityException {
        var block = mac(mac(salt, secret), concat(purpose, new byte[] {1}));
        return Arrays.copyOf(block, length);
    }

    private static byte[] mac(byte[] key, byte[] content) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(content);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] concat(byte[]... parts) {
        var all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        for (var part : parts) {
            all.put(part);
        }
        return all.array();
    }
}
