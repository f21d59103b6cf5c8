package org.ohms.shared.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.PublicKeyVerify;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The key sets of one moment, unlocked and ready for use.
 *
 * @param generations how often each set had changed
 * @param primaryData what a ciphertext under the newest data key begins with
 * @param indexPrimary the key that tokens of one column are computed with
 * @param indexKnown every key a token may be under, in the order in which they came
 * @param indexKept the keys a token is kept under: the primary one and one that is on its way
 * @param openKey the public half of the key of the audit trail, for readers outside
 */
@SuppressWarnings("ArrayRecordComponent")
record OpenKeys(
        Map<String, Integer> generations,
        Aead data,
        byte[] primaryData,
        Prf indexPrimary,
        List<Prf> indexKnown,
        List<Prf> indexKept,
        PrfSet fingerprints,
        PublicKeySign sign,
        OpenKey openKey,
        PublicKeyVerify verify,
        TinkTokens tokens) {
    private static final int PREFIX_BYTES = 5;
    private static final byte TINK = 1;

    static OpenKeys of(KeySets sets) {
        try {
            var registry = RegistryConfiguration.get();
            // before the index: a hospital from before fingerprints had a key of their own goes on with that of the
            // index
            var fingerprints = sets.namedOrAs("fingerprint", "index", RotatingKeys.INDEX.template());
            var data = sets.named(RotatingKeys.DATA.word(), RotatingKeys.DATA.template());
            var index = sets.named(RotatingKeys.INDEX.word(), RotatingKeys.INDEX.template());
            var audit = sets.named("audit", "ED25519");
            var tokens = sets.named("token", "JWT_ES256");
            var prfs = index.getPrimitive(registry, PrfSet.class).getPrfs();
            var known = enabledFrom(index, 0);
            return new OpenKeys(
                    sets.generations(),
                    data.getPrimitive(registry, Aead.class),
                    prefix(data.getPrimary().getId()),
                    Objects.requireNonNull(prfs.get(index.getPrimary().getId())),
                    known.stream().map(prfs::get).toList(),
                    enabledFrom(index, primaryPosition(index)).stream()
                            .map(prfs::get)
                            .toList(),
                    fingerprints.getPrimitive(registry, PrfSet.class),
                    audit.getPrimitive(registry, PublicKeySign.class),
                    OpenKey.of(audit),
                    audit.getPublicKeysetHandle().getPrimitive(registry, PublicKeyVerify.class),
                    TinkTokens.over(tokens));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the key sets cannot be used", broken);
        }
    }

    /** What every ciphertext under this key begins with. */
    static byte[] prefix(int key) {
        return ByteBuffer.allocate(PREFIX_BYTES).put(TINK).putInt(key).array();
    }

    private static int primaryPosition(KeysetHandle keys) {
        for (var i = 0; i < keys.size(); i++) {
            if (keys.getAt(i).isPrimary()) {
                return i;
            }
        }
        return 0;
    }

    private static List<Integer> enabledFrom(KeysetHandle keys, int position) {
        var ids = new ArrayList<Integer>();
        for (var i = position; i < keys.size(); i++) {
            if (keys.getAt(i).getStatus() == KeyStatus.ENABLED) {
                ids.add(keys.getAt(i).getId());
            }
        }
        return ids;
    }
}
