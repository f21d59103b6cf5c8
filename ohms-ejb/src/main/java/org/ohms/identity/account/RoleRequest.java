package org.ohms.identity.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;

/**
 * Somebody shall have a role, or a higher clearance. An administrator asks; another one, who is neither of the two, confirms or declines; the
 * one who asked can take it back.
 */
@Entity
@Table(name = "role_request")
class RoleRequest {
    @Id
    private UUID id;

    @Column(name = "account_id")
    private AccountId account;

    private @Nullable String role;

    @Enumerated(EnumType.STRING)
    private @Nullable Clearance clearance;

    @Column(name = "requested_by")
    private AccountId requestedBy;

    @Column(name = "requested_at")
    private Instant requestedAt;

    private RoleRequestState state;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable AccountId decidedBy;

    @SuppressWarnings("NullAway")
    protected RoleRequest() {}

    private RoleRequest(
            UUID id, AccountId account, @Nullable String role, AccountId by, Instant now, RoleRequestState state) {
        this.id = id;
        this.account = account;
        this.role = role;
        this.requestedBy = by;
        this.requestedAt = now;
        this.state = state;
    }

    static RoleRequest open(UUID id, AccountId account, String role, AccountId by, Instant now) {
        return new RoleRequest(id, account, role, by, now, RoleRequestState.OPEN);
    }

    static RoleRequest open(UUID id, AccountId account, Clearance clearance, AccountId by, Instant now) {
        var request = new RoleRequest(id, account, null, by, now, RoleRequestState.OPEN);
        request.clearance = clearance;
        return request;
    }

    static RoleRequest alone(UUID id, AccountId account, String role, AccountId by, Instant now) {
        var request = new RoleRequest(id, account, role, by, now, RoleRequestState.ALONE);
        request.decidedAt = now;
        request.decidedBy = by;
        return request;
    }

    void confirm(AccountId by, Instant now) {
        decide(RoleRequestState.CONFIRMED, by, now);
    }

    void decline(AccountId by, Instant now) {
        decide(RoleRequestState.DECLINED, by, now);
    }

    private void decide(RoleRequestState decision, AccountId by, Instant now) {
        if (account.equals(by)) {
            throw DomainException.refused(AccountRefusal.NOT_YOUR_OWN);
        }
        if (requestedBy.equals(by)) {
            throw DomainException.refused(AccountRefusal.ROLE_NEEDS_ANOTHER);
        }
        close(decision, by, now);
    }

    void withdraw(AccountId by, Instant now) {
        if (!requestedBy.equals(by)) {
            throw DomainException.refused(AccountRefusal.ROLE_ASKED_BY_ANOTHER);
        }
        close(RoleRequestState.WITHDRAWN, by, now);
    }

    private void close(RoleRequestState decision, AccountId by, Instant now) {
        if (state != RoleRequestState.OPEN) {
            throw DomainException.refused(AccountRefusal.ROLE_REQUEST_DECIDED);
        }
        state = decision;
        decidedBy = by;
        decidedAt = now;
    }

    UUID id() {
        return id;
    }

    AccountId account() {
        return account;
    }

    /** The role; null where it is about a clearance. */
    @Nullable
    String role() {
        return role;
    }

    /** The clearance; null where it is about a role. */
    @Nullable
    Clearance clearance() {
        return clearance;
    }

    AccountId requestedBy() {
        return requestedBy;
    }

    Instant requestedAt() {
        return requestedAt;
    }
}
