package org.ohms.shared.crypto;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.Hkdf;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;

/**
 * Encrypts archives that leave the house, in segments of AES-256-GCM, under a key derived from the master key: a changed,
 * cut or foreign archive does not open.
 */
public final class ArchiveCipher {
    private static final int KEY_BYTES = 32;
    private static final int SEGMENT_BYTES = 1 << 20;
    private static final byte[] PURPOSE = "ohms backup archive 1".getBytes(StandardCharsets.UTF_8);

    private final StreamingAead aead;

    private ArchiveCipher(StreamingAead aead) {
        this.aead = aead;
    }

    /** @throws IllegalArgumentException with a sentence for operators when the master key is missing or none */
    public static ArchiveCipher under(Optional<String> masterKey) {
        try {
            var key = Hkdf.computeHkdf(
                    "HmacSha256", KeySets.raw(KeyOpening.insistOn(masterKey)), new byte[0], PURPOSE, KEY_BYTES);
            return new ArchiveCipher(new AesGcmHkdfStreaming(key, "HmacSha256", KEY_BYTES, SEGMENT_BYTES, 0));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the encryption library does not work on this machine", broken);
        }
    }

    /** What is written comes out encrypted; it is complete when the stream is closed. */
    public OutputStream sealing(OutputStream out, byte[] bound) throws IOException {
        try {
            return aead.newEncryptingStream(out, bound);
        } catch (GeneralSecurityException broken) {
            throw new IOException("the archive cannot be encrypted", broken);
        }
    }

    /** Fails while reading when the archive was changed or is under another key; at its end when it was cut. */
    public InputStream opening(InputStream in, byte[] bound) throws IOException {
        try {
            return aead.newDecryptingStream(in, bound);
        } catch (GeneralSecurityException broken) {
            throw new IOException("the archive cannot be opened", broken);
        }
    }
}
