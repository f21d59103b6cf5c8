package org.ohms.shared.crypto;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyTemplates;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.jwt.JwtSignatureConfig;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.signature.SignatureConfig;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;

/**
 * The hospital's key sets: for data, for the blind index, for signing the audit chain. They lie in the database,
 * wrapped by the master key, which only the environment knows; so every node finds the same keys, and a stolen
 * database opens nothing.
 */
final class KeySets {
    /** Where wrapped key sets are kept: the table {@code key_set}. */
    interface Store {
        Optional<byte[]> find(String name);

        /** Keeps the set unless another node was first, and returns the one that is kept. */
        byte[] keep(String name, byte[] wrapped);
    }

    private static final int MASTER_KEY_BYTES = 32;

    private final Aead master;
    private final Store store;

    private KeySets(Aead master, Store store) {
        this.master = master;
        this.store = store;
    }

    /**
     * @param masterKey 32 bytes in Base64
     * @throws IllegalArgumentException with a sentence for operators when it is not that
     */
    @AccessesPartialKey
    static KeySets opened(String masterKey, Store store) {
        byte[] raw;
        try {
            raw = Base64.getDecoder().decode(masterKey.strip());
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException("OHMS_MASTER_KEY must be 32 random bytes in Base64.", notBase64);
        }
        if (raw.length != MASTER_KEY_BYTES) {
            throw new IllegalArgumentException("OHMS_MASTER_KEY must be 32 random bytes in Base64.");
        }
        try {
            AeadConfig.register();
            PrfConfig.register();
            SignatureConfig.register();
            JwtSignatureConfig.register();
            var parameters = AesGcmParameters.builder()
                    .setKeySizeBytes(MASTER_KEY_BYTES)
                    .setIvSizeBytes(12)
                    .setTagSizeBytes(16)
                    .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                    .build();
            var key = AesGcmKey.builder()
                    .setParameters(parameters)
                    .setKeyBytes(SecretBytes.copyFrom(raw, InsecureSecretKeyAccess.get()))
                    .build();
            var handle = KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(key).withFixedId(1).makePrimary())
                    .build();
            return new KeySets(
                    handle.getPrimitive(com.google.crypto.tink.RegistryConfiguration.get(), Aead.class), store);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the encryption library does not work on this machine", broken);
        }
    }

    /** The named set, made now when the hospital has none yet. */
    KeysetHandle named(String name, String template) {
        var wrapped = store.find(name).orElseGet(() -> store.keep(name, fresh(name, template)));
        return unwrap(name, wrapped);
    }

    /** The same keys, wrapped by another master key. */
    byte[] rewrapped(String name, byte[] wrapped, KeySets other) {
        return other.wrap(name, unwrap(name, wrapped));
    }

    private byte[] fresh(String name, String template) {
        try {
            return wrap(name, KeysetHandle.generateNew(KeyTemplates.get(template)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("no key set could be made", broken);
        }
    }

    private byte[] wrap(String name, KeysetHandle keys) {
        return guarded(
                aad -> {
                    try {
                        return TinkProtoKeysetFormat.serializeEncryptedKeyset(keys, master, aad);
                    } catch (GeneralSecurityException broken) {
                        throw new IllegalStateException("a key set could not be wrapped", broken);
                    }
                },
                name);
    }

    private KeysetHandle unwrap(String name, byte[] wrapped) {
        return guarded(
                aad -> {
                    try {
                        return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, master, aad);
                    } catch (GeneralSecurityException wrongKey) {
                        throw new IllegalArgumentException(
                                "OHMS_MASTER_KEY does not open this hospital's key sets; give the key they were made with.",
                                wrongKey);
                    }
                },
                name);
    }

    private static <T> T guarded(Function<byte[], T> work, String name) {
        return work.apply(("key_set." + name).getBytes(StandardCharsets.UTF_8));
    }
}
