package org.ohms.shared.crypto;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.signature.Ed25519PrivateKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public half of the key that signs now, in the form every tool reads. Tink writes the number of the key in front of a
 * signature; others do not know of that, so it is taken off.
 */
@SuppressWarnings("ArrayRecordComponent")
record OpenKey(byte[] der, int prefix) {
    /** What stands before the 32 bytes of an Ed25519 key in its X.509 form (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    @AccessesPartialKey
    static OpenKey of(KeysetHandle keys) {
        var key = ((Ed25519PrivateKey) keys.getPrimary().getKey()).getPublicKey();
        var raw = key.getPublicKeyBytes().toByteArray();
        var der = Arrays.copyOf(X509, X509.length + raw.length);
        System.arraycopy(raw, 0, der, X509.length, raw.length);
        return new OpenKey(der, key.getOutputPrefix().size());
    }

    DetachedSignature detached(byte[] signature) {
        return new DetachedSignature(Arrays.copyOfRange(signature, prefix, signature.length), pem(), fingerprint());
    }

    String fingerprint() {
        return HexFormat.of().formatHex(Sha256.of(der));
    }

    private String pem() {
        var lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(der);
        return "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n";
    }
}
