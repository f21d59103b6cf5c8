package org.ohms.shared.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.PublicKeyVerify;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PrfSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The vault over Google Tink; opened once at start with the hospital's key sets. */
@ApplicationScoped
public class TinkVault implements Vault, Signer, TokenSigner {
    private static final int TOKEN_BYTES = 12;

    private @Nullable Aead data;
    private @Nullable PrfSet index;
    private @Nullable PublicKeySign sign;
    private @Nullable OpenKey openKey;
    private @Nullable PublicKeyVerify verify;
    private @Nullable TinkTokens tokens;

    /**
     * Unlocks the key sets and makes those that do not exist yet.
     *
     * @throws IllegalArgumentException with a sentence for operators when the master key is wrong
     */
    void open(String masterKey, KeySets.Store store) {
        try {
            var sets = KeySets.opened(masterKey, store);
            var registry = RegistryConfiguration.get();
            data = sets.named("data", "AES256_GCM").getPrimitive(registry, Aead.class);
            index = sets.named("index", "HMAC_SHA256_PRF").getPrimitive(registry, PrfSet.class);
            KeysetHandle audit = sets.named("audit", "ED25519");
            sign = audit.getPrimitive(registry, PublicKeySign.class);
            openKey = OpenKey.of(audit);
            verify = audit.getPublicKeysetHandle().getPrimitive(registry, PublicKeyVerify.class);
            tokens = TinkTokens.over(sets.named("token", "JWT_ES256"));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the key sets cannot be used", broken);
        }
    }

    /** Whether the key sets are there to use. */
    public boolean isOpen() {
        return data != null && index != null && sign != null && tokens != null;
    }

    @Override
    public byte[] seal(byte[] plain, String place) {
        try {
            return ready(data).encrypt(plain, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("could not encrypt for " + place, broken);
        }
    }

    @Override
    public byte[] open(byte[] sealed, String place) {
        try {
            return ready(data).decrypt(sealed, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("could not decrypt " + place, broken);
        }
    }

    @Override
    public byte[] token(String term) {
        try {
            return ready(index).computePrimary(term.getBytes(StandardCharsets.UTF_8), TOKEN_BYTES);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("could not make a search token", broken);
        }
    }

    @Override
    public byte[] sign(byte[] content) {
        try {
            return ready(sign).sign(content);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("could not sign", broken);
        }
    }

    @Override
    public boolean verifies(byte[] signature, byte[] content) {
        try {
            ready(verify).verify(signature, content);
            return true;
        } catch (GeneralSecurityException forged) {
            return false;
        }
    }

    @Override
    public DetachedSignature detached(byte[] content) {
        return ready(openKey).detached(sign(content));
    }

    @Override
    public String fingerprint() {
        return ready(openKey).fingerprint();
    }

    @Override
    public String sign(SignedClaims claims, String audience) {
        return ready(tokens).sign(claims, audience);
    }

    @Override
    public Optional<SignedClaims> verified(String compact, String issuer, String audience, Clock clock) {
        return ready(tokens).verified(compact, issuer, audience, clock);
    }

    @Override
    public String publicKeys() {
        return ready(tokens).publicKeys();
    }

    private static <T> T ready(@Nullable T primitive) {
        if (primitive == null) {
            throw new IllegalStateException("the key sets are not open yet");
        }
        return primitive;
    }
}
