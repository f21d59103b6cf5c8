package org.ohms.identity.account;

import java.time.Instant;
import java.util.List;
import org.ohms.compliance.access.Clearance;
import org.ohms.shared.id.AccountId;

/**
 * One account as an administrator sees it.
 *
 * @param isProtected whether it has a second factor
 */
public record AccountDetails(
        AccountId id,
        int version,
        String name,
        String email,
        AccountKind kind,
        AccountStatus status,
        Clearance clearance,
        List<GivenRole> roles,
        Instant createdAt,
        boolean isProtected,
        boolean own) {
    public AccountDetails {
        roles = List.copyOf(roles);
    }

    /** A role, since when, and the name of who gave it; empty when the system did. */
    public record GivenRole(String role, Instant since, String by) {}
}
