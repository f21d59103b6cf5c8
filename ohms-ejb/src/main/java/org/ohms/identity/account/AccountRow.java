package org.ohms.identity.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;

/** One line of the list of accounts. */
public record AccountRow(
        AccountId id,
        String name,
        String email,
        AccountKind kind,
        AccountStatus status,
        List<String> roles,
        Instant createdAt,
        @Nullable Instant lastSignIn) {
    public AccountRow {
        roles = List.copyOf(roles);
    }
}
