package org.ohms.identity.account;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;

/** Somebody lost their device: one administrator has recognised them and asks, another one grants it or does not. */
@Entity
@Table(name = "factor_reset")
class FactorResetRequest {
    static final Duration LIFE = Duration.ofHours(24);

    @Id
    private UUID id;

    @Column(name = "account_id")
    private AccountId account;

    @Convert(converter = FactorResetReasonConverter.class)
    private String reason;

    @Column(name = "asked_by")
    private AccountId askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "decided_by")
    private @Nullable AccountId decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    private @Nullable Boolean granted;

    @SuppressWarnings("NullAway")
    protected FactorResetRequest() {}

    FactorResetRequest(UUID id, AccountId account, String reason, AccountId by, Instant now) {
        this.id = id;
        this.account = account;
        this.reason = reason;
        this.askedBy = by;
        this.askedAt = now;
    }

    boolean isOpen(Instant now) {
        return decidedAt == null && now.isBefore(askedAt.plus(LIFE));
    }

    void grant(AccountId by, Instant now) {
        if (by.equals(askedBy)) {
            throw DomainException.refused(AccountRefusal.SECOND_PERSON_NEEDED);
        }
        decide(by, now, true);
    }

    void decline(AccountId by, Instant now) {
        decide(by, now, false);
    }

    private void decide(AccountId by, Instant now, boolean outcome) {
        decidedBy = by;
        decidedAt = now;
        granted = outcome;
    }

    UUID id() {
        return id;
    }

    AccountId account() {
        return account;
    }

    String reason() {
        return reason;
    }

    AccountId askedBy() {
        return askedBy;
    }

    Instant askedAt() {
        return askedAt;
    }
}
