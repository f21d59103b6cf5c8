package org.ohms.identity.account;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.shared.crypto.Vault;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;

/**
 * Somebody who can sign in. An administrator opens it and hands its owner a link; with the first password it becomes
 * active; disabled, it lets nobody in until it is enabled again. It is never deleted: histories name it.
 */
@Entity
@Table(name = "account")
class Account {
    @Id
    private UUID id;

    private AccountKind kind;

    private AccountStatus status;

    @jakarta.persistence.Enumerated(jakarta.persistence.EnumType.STRING)
    private Clearance clearance;

    @Convert(converter = AccountNameConverter.class)
    private String name;

    @Convert(converter = AccountEmailConverter.class)
    private String email;

    private byte[] login;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "activated_at")
    private @Nullable Instant activatedAt;

    @Column(name = "created_by")
    private @Nullable AccountId createdBy;

    @Version
    private int version;

    @SuppressWarnings("NullAway")
    protected Account() {}

    private Account(
            UUID id,
            AccountKind kind,
            Clearance clearance,
            String name,
            LoginName email,
            byte[] login,
            Instant now,
            @Nullable AccountId by) {
        this.id = id;
        this.kind = kind;
        this.status = AccountStatus.INVITED;
        this.clearance = clearance;
        this.name = name;
        this.email = email.text();
        this.login = login;
        this.createdAt = now;
        this.createdBy = by;
    }

    static Account open(
            UUID id,
            AccountKind kind,
            Clearance clearance,
            String name,
            LoginName email,
            Vault vault,
            Instant now,
            @Nullable AccountId by) {
        return new Account(id, kind, clearance, name, email, email.token(vault), now, by);
    }

    void correct(String newName, LoginName newEmail, Clearance newClearance, Vault vault) {
        name = newName;
        email = newEmail.text();
        login = newEmail.token(vault);
        clearance = newClearance;
    }

    /** What the owner may see at most, from now on. */
    void clear(Clearance wanted) {
        clearance = wanted;
    }

    /** The owner has set a password. */
    void activate(Instant now) {
        if (status == AccountStatus.DISABLED) {
            throw DomainException.refused(AccountRefusal.DISABLED);
        }
        status = AccountStatus.ACTIVE;
        if (activatedAt == null) {
            activatedAt = now;
        }
    }

    void disable() {
        if (status == AccountStatus.DISABLED) {
            throw DomainException.refused(AccountRefusal.ALREADY_DISABLED);
        }
        status = AccountStatus.DISABLED;
    }

    /** Opens it again; one that never had a password still waits for the first one. */
    void enable() {
        if (status != AccountStatus.DISABLED) {
            throw DomainException.refused(AccountRefusal.NOT_DISABLED);
        }
        status = activatedAt == null ? AccountStatus.INVITED : AccountStatus.ACTIVE;
    }

    AccountId id() {
        return new AccountId(id);
    }

    AccountKind kind() {
        return kind;
    }

    AccountStatus status() {
        return status;
    }

    Clearance clearance() {
        return clearance;
    }

    String name() {
        return name;
    }

    String email() {
        return email;
    }

    Instant createdAt() {
        return createdAt;
    }

    int version() {
        return version;
    }
}
