package org.ohms.identity.account;

import java.time.Instant;
import org.ohms.shared.id.AccountId;

/**
 * A request that waits for a second administrator.
 *
 * @param reason how the person was recognised, in the words of who asked
 * @param mine whether the administrator at hand asked, and so cannot grant it
 */
public record FactorResetRow(
        FactorResetId id,
        AccountId account,
        String name,
        String reason,
        String askedBy,
        Instant askedAt,
        boolean mine) {
    /** Without name and reason: neither must reach a log. */
    @Override
    public String toString() {
        return "FactorResetRow[" + id + "]";
    }
}
