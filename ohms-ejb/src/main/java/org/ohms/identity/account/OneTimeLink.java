package org.ohms.identity.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.session.SecretToken;
import org.ohms.shared.id.AccountId;

/**
 * Lets its holder set the password of one account, once. Opening it in a browser uses it up and begins a short visit,
 * known by a cookie; within the visit the password can be set. What is kept are hashes.
 */
@Entity
@Table(name = "one_time_link")
class OneTimeLink {
    static final Duration LIFE = Duration.ofHours(72);
    static final Duration RECOVERY_LIFE = Duration.ofMinutes(15);

    private static final String FIRST = "first";
    private static final String RECOVERY = "recovery";
    static final Duration VISIT = Duration.ofMinutes(15);

    @Id
    private UUID id;

    @Column(name = "account_id")
    private AccountId account;

    private byte[] token;

    private String purpose;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private @Nullable AccountId createdBy;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "opened_at")
    private @Nullable Instant openedAt;

    private byte @Nullable [] visit;

    @Column(name = "visit_until")
    private @Nullable Instant visitUntil;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway")
    protected OneTimeLink() {}

    private OneTimeLink(
            UUID id,
            AccountId account,
            SecretToken token,
            String purpose,
            Duration life,
            Instant now,
            @Nullable AccountId by) {
        this.id = id;
        this.account = account;
        this.token = token.digest();
        this.createdAt = now;
        this.createdBy = by;
        this.expiresAt = now.plus(life);
        this.purpose = purpose;
    }

    /** Handed out by an administrator, or by the system when {@code by} is null. */
    static OneTimeLink first(UUID id, AccountId account, SecretToken token, Instant now, @Nullable AccountId by) {
        return new OneTimeLink(id, account, token, FIRST, LIFE, now, by);
    }

    /** Asked for by whoever forgot the password. */
    static OneTimeLink recovery(UUID id, AccountId account, SecretToken token, Instant now) {
        return new OneTimeLink(id, account, token, RECOVERY, RECOVERY_LIFE, now, null);
    }

    boolean isRecovery() {
        return purpose.equals(RECOVERY);
    }

    boolean canBeOpened(Instant now) {
        return openedAt == null && revokedAt == null && now.isBefore(expiresAt);
    }

    void open(SecretToken visitToken, Instant now) {
        openedAt = now;
        visit = visitToken.digest();
        visitUntil = now.plus(VISIT);
    }

    boolean isBeingVisited(Instant now) {
        return visitUntil != null && now.isBefore(visitUntil) && usedAt == null && revokedAt == null;
    }

    void use(Instant now) {
        usedAt = now;
    }

    void revoke(Instant now) {
        if (usedAt == null && revokedAt == null) {
            revokedAt = now;
        }
    }

    AccountId account() {
        return account;
    }

    UUID id() {
        return id;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
