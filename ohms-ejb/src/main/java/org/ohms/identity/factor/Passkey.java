package org.ohms.identity.factor;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;

/** The public half of a key on somebody's device, under the name they gave it. */
@Entity
@Table(name = "account_passkey")
class Passkey {
    @Id
    private UUID id;

    @Column(name = "account_id")
    private AccountId account;

    @Column(name = "credential_id")
    private byte[] credential;

    @Column(name = "public_key")
    private byte[] publicKey;

    @Column(name = "sign_count")
    private long signCount;

    @Convert(converter = PasskeyNameConverter.class)
    private String name;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_used_at")
    private @Nullable Instant lastUsedAt;

    @SuppressWarnings("NullAway")
    protected Passkey() {}

    Passkey(UUID id, AccountId account, byte[] credential, byte[] publicKey, long signCount, String name, Instant now) {
        this.id = id;
        this.account = account;
        this.credential = credential.clone();
        this.publicKey = publicKey.clone();
        this.signCount = signCount;
        this.name = name;
        this.createdAt = now;
    }

    void use(long newSignCount, Instant now) {
        signCount = newSignCount;
        lastUsedAt = now;
    }

    void rename(String newName) {
        name = newName;
    }

    AccountId account() {
        return account;
    }

    byte[] credential() {
        return credential.clone();
    }

    byte[] publicKey() {
        return publicKey.clone();
    }

    long signCount() {
        return signCount;
    }

    PasskeyRow row() {
        return new PasskeyRow(new PasskeyId(id), name, createdAt, lastUsedAt);
    }
}
