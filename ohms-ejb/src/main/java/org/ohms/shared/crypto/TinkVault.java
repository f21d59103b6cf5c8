package org.ohms.shared.crypto;

import com.google.crypto.tink.prf.Prf;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The vault over Google Tink, opened at start with the hospital's key sets. It looks for changed key sets every minute;
 * what is older than {@link #STALE} it does not use for anything new, so that nobody writes under a key the others have
 * already left.
 */
@ApplicationScoped
public class TinkVault implements Vault, Signer, TokenSigner {
    /** No node writes with keys it has not looked after for longer than this. */
    static final Duration STALE = Duration.ofMinutes(2);

    private static final Logger LOG = Logger.getLogger(TinkVault.class.getName());
    private static final int TOKEN_BYTES = 12;

    private volatile @Nullable OpenKeys keys;
    private volatile @Nullable KeySets sets;
    private volatile long lookedAt;

    /**
     * Unlocks the key sets and makes those that do not exist yet.
     *
     * @throws IllegalArgumentException with a sentence for operators when the master key is wrong
     */
    void open(String masterKey, KeySets.Store store) {
        var unlocked = KeySets.opened(masterKey, store);
        lookedAt = System.nanoTime();
        keys = OpenKeys.of(unlocked);
        sets = unlocked;
    }

    /** Whether the key sets are there to use. */
    public boolean isOpen() {
        return keys != null;
    }

    /** The wrapped sets themselves, for what changes them. */
    KeySets sets() {
        return ready(sets);
    }

    /** What a ciphertext under the newest key begins with. */
    byte[] newestPrefix() {
        return ready(keys).primaryData().clone();
    }

    /**
     * Takes over key sets that have changed.
     *
     * @throws IllegalStateException when the table of key sets cannot be read
     */
    synchronized void refresh() {
        var unlocked = ready(sets);
        var now = System.nanoTime();
        if (!unlocked.generations().equals(ready(keys).generations())) {
            try {
                keys = OpenKeys.of(unlocked);
            } catch (IllegalArgumentException otherMasterKey) {
                keys = null;
                LOG.log(Level.SEVERE, "the keys changed, and this node does not know the new master key; restart it");
                throw new IllegalStateException("the key sets are locked", otherMasterKey);
            }
        }
        lookedAt = now;
    }

    @Override
    public byte[] seal(byte[] plain, String place) {
        try {
            return fresh().data().encrypt(plain, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("could not encrypt for " + place, broken);
        }
    }

    @Override
    public byte[] open(byte[] sealed, String place) {
        var aad = place.getBytes(StandardCharsets.UTF_8);
        var known = ready(keys);
        try {
            return known.data().decrypt(sealed, aad);
        } catch (GeneralSecurityException notYet) {
            return openAgain(sealed, aad, known, place, notYet);
        }
    }

    /** Another node may have begun to use a key that this one has not heard of yet. */
    private byte[] openAgain(byte[] sealed, byte[] aad, OpenKeys known, String place, GeneralSecurityException why) {
        try {
            refresh();
            var newer = ready(keys);
            if (newer != known) {
                return newer.data().decrypt(sealed, aad);
            }
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("could not decrypt " + place, broken);
        }
        throw new IllegalStateException("could not decrypt " + place, why);
    }

    @Override
    public byte[] token(String term) {
        return compute(fresh().indexPrimary(), term);
    }

    @Override
    public List<byte[]> tokens(String term) {
        return fresh().indexKnown().stream().map(key -> compute(key, term)).toList();
    }

    @Override
    public List<byte[]> tokensToKeep(String term) {
        return fresh().indexKept().stream().map(key -> compute(key, term)).toList();
    }

    @Override
    public byte[] fingerprint(String secret) {
        try {
            return ready(keys).fingerprints().computePrimary(secret.getBytes(StandardCharsets.UTF_8), TOKEN_BYTES);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("could not make a fingerprint", broken);
        }
    }

    private static byte[] compute(Prf key, String term) {
        try {
            return Arrays.copyOf(key.compute(term.getBytes(StandardCharsets.UTF_8), TOKEN_BYTES), TOKEN_BYTES);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("could not make a search token", broken);
        }
    }

    @Override
    public byte[] sign(byte[] content) {
        try {
            return ready(keys).sign().sign(content);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("could not sign", broken);
        }
    }

    @Override
    public boolean verifies(byte[] signature, byte[] content) {
        try {
            ready(keys).verify().verify(signature, content);
            return true;
        } catch (GeneralSecurityException forged) {
            return false;
        }
    }

    @Override
    public DetachedSignature detached(byte[] content) {
        return ready(keys).openKey().detached(sign(content));
    }

    @Override
    public String fingerprint() {
        return ready(keys).openKey().fingerprint();
    }

    @Override
    public String sign(SignedClaims claims, String audience) {
        return ready(keys).tokens().sign(claims, audience);
    }

    @Override
    public Optional<SignedClaims> verified(String compact, String issuer, String audience, Clock clock) {
        return ready(keys).tokens().verified(compact, issuer, audience, clock);
    }

    @Override
    public String publicKeys() {
        return ready(keys).tokens().publicKeys();
    }

    private OpenKeys fresh() {
        if (System.nanoTime() - lookedAt > STALE.toNanos()) {
            refresh();
        }
        return ready(keys);
    }

    private static <T> T ready(@Nullable T there) {
        if (there == null) {
            throw new IllegalStateException("the key sets are not open yet");
        }
        return there;
    }
}
