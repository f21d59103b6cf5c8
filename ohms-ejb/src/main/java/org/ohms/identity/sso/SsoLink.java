package org.ohms.identity.sso;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;

/**
 * Who an account is at the provider. Its owner links it after signing in here, or an administrator opens it for the first
 * sign-in with the account's verified e-mail; from then on the provider's own name of the person counts, never the e-mail.
 */
@Entity
@Table(name = "sso_link")
class SsoLink {
    @Id
    @Column(name = "account_id")
    private UUID account;

    private byte @Nullable [] subject;

    @Column(name = "waits_until")
    private @Nullable Instant waitsUntil;

    @Column(name = "linked_by")
    private AccountId linkedBy;

    @Column(name = "linked_at")
    private Instant linkedAt;

    @SuppressWarnings("NullAway")
    protected SsoLink() {}

    private SsoLink(
            AccountId account, byte @Nullable [] subject, @Nullable Instant waitsUntil, AccountId by, Instant now) {
        this.account = account.value();
        this.subject = subject;
        this.waitsUntil = waitsUntil;
        this.linkedBy = by;
        this.linkedAt = now;
    }

    static SsoLink by(AccountId owner, byte[] subject, Instant now) {
        return new SsoLink(owner, subject, null, owner, now);
    }

    static SsoLink opened(AccountId account, AccountId by, Instant until, Instant now) {
        return new SsoLink(account, null, until, by, now);
    }

    boolean isOpen(Instant now) {
        return subject == null && waitsUntil != null && now.isBefore(waitsUntil);
    }

    /** The person came: the link is theirs. */
    void bind(byte[] found, Instant now) {
        subject = found;
        waitsUntil = null;
        linkedAt = now;
    }

    AccountId account() {
        return new AccountId(account);
    }

    SsoStanding standing(String provider, Instant now) {
        return new SsoStanding(provider, subject == null ? null : linkedAt, isOpen(now) ? waitsUntil : null);
    }

    boolean isBound() {
        return subject != null;
    }
}
