package org.ohms.identity.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;

/** Somebody has proved the password, or the provider of single sign-on vouches for them, and has five minutes to prove the rest. Nobody is signed in by it. */
@Entity
@Table(name = "pending_sign_in")
class PendingSignIn {
    static final Duration LIFE = Duration.ofMinutes(5);

    @Id
    private UUID id;

    @Column(name = "account_id")
    private AccountId account;

    private byte[] token;

    private Door door;

    private String proved;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway")
    protected PendingSignIn() {}

    PendingSignIn(UUID id, AccountId account, SecretToken token, Door door, String proved, Instant now) {
        this.id = id;
        this.account = account;
        this.token = token.digest();
        this.door = door;
        this.proved = proved;
        this.createdAt = now;
        this.expiresAt = now.plus(LIFE);
    }

    boolean isOpen(Door at, Instant now) {
        return door == at && endedAt == null && now.isBefore(expiresAt);
    }

    void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    UUID id() {
        return id;
    }

    AccountId account() {
        return account;
    }

    String proved() {
        return proved;
    }
}
