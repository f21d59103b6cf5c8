package org.ohms.shared.crypto;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyStatus;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The hospital's key sets: for data, for the blind index, for fingerprints, for signing the audit chain, for tokens. They lie in the database,
 * wrapped by the master key, which only the environment knows; so every node finds the same keys, and a stolen
 * database opens nothing.
 */
final class KeySets {
    /**
     * A key set as it is kept.
     *
     * @param generation counts the changes of the keys inside; wrapping them with another master key is none
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Wrapped(byte[] bytes, int generation) {}

    /** Where wrapped key sets are kept: the table {@code key_set}. */
    interface Store {
        Optional<Wrapped> find(String name);

        /** Keeps the set unless another node was first, and returns the one that is kept. */
        Wrapped keep(String name, byte[] wrapped);

        /** The generation of each set there is. */
        Map<String, Integer> generations();
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
        var raw = raw(masterKey);
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

    /**
     * The master key itself.
     *
     * @throws IllegalArgumentException with a sentence for operators when it is none
     */
    static byte[] raw(String masterKey) {
        byte[] raw;
        try {
            raw = Base64.getDecoder().decode(masterKey.strip());
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException("OHMS_MASTER_KEY must be 32 random bytes in Base64.", notBase64);
        }
        if (raw.length != MASTER_KEY_BYTES) {
            throw new IllegalArgumentException("OHMS_MASTER_KEY must be 32 random bytes in Base64.");
        }
        return raw;
    }

    /** The named set, made now when the hospital has none yet. */
    KeysetHandle named(String name, String template) {
        var kept = store.find(name).orElseGet(() -> store.keep(name, fresh(name, template)));
        return unwrap(name, kept.bytes());
    }

    /**
     * The named set; a hospital that has none yet, but has this other one, begins it with the same keys, because what was
     * hashed before must still be known.
     */
    KeysetHandle namedOrAs(String name, String other, String template) {
        var kept = store.find(name).orElseGet(() -> {
            var before = store.find(other).map(set -> wrap(name, unwrap(other, set.bytes())));
            return store.keep(name, before.orElseGet(() -> fresh(name, template)));
        });
        return unwrap(name, kept.bytes());
    }

    Map<String, Integer> generations() {
        return store.generations();
    }

    /** The set with one key more, which nothing is sealed with yet. */
    KeysetHandle withAnother(KeysetHandle keys, String template) {
        try {
            return KeysetHandle.newBuilder(keys)
                    .addEntry(KeysetHandle.generateEntryFromParametersName(template)
                            .withRandomId())
                    .build();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("no key could be made", broken);
        }
    }

    /** The set in which this key does what is new. */
    KeysetHandle withPrimary(KeysetHandle keys, int id) {
        return changed(keys, builder -> builder.getAt(position(keys, id)).makePrimary());
    }

    /** The set in which these keys do nothing any more, and could still be woken up. */
    KeysetHandle withDisabled(KeysetHandle keys, Set<Integer> ids) {
        return withStatus(keys, ids, KeyStatus.DISABLED);
    }

    /** The set in which these keys open again what they sealed. */
    KeysetHandle withEnabled(KeysetHandle keys, Set<Integer> ids) {
        return withStatus(keys, ids, KeyStatus.ENABLED);
    }

    private static KeysetHandle withStatus(KeysetHandle keys, Set<Integer> ids, KeyStatus status) {
        return changed(
                keys,
                builder -> ids.forEach(id -> builder.getAt(position(keys, id)).setStatus(status)));
    }

    /** The set without these keys: what they sealed is gone with them. */
    KeysetHandle without(KeysetHandle keys, Set<Integer> ids) {
        return changed(keys, builder -> {
            for (var i = keys.size() - 1; i >= 0; i--) {
                if (ids.contains(keys.getAt(i).getId())) {
                    builder.deleteAt(i);
                }
            }
        });
    }

    private static int position(KeysetHandle keys, int id) {
        for (var i = 0; i < keys.size(); i++) {
            if (keys.getAt(i).getId() == id) {
                return i;
            }
        }
        throw new IllegalStateException("the key is not in its set");
    }

    private static KeysetHandle changed(KeysetHandle keys, Consumer<KeysetHandle.Builder> change) {
        try {
            var builder = KeysetHandle.newBuilder(keys);
            change.accept(builder);
            return builder.build();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the key set could not be changed", broken);
        }
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

    byte[] wrap(String name, KeysetHandle keys) {
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

    KeysetHandle unwrap(String name, byte[] wrapped) {
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
