package org.ohms.care.pool;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;

/** What an administrator says about a pool. */
public record PoolDraft(
        @Nullable String name, boolean forPatients, int answerHours, boolean active, Set<AccountId> members) {
    public PoolDraft {
        members = Set.copyOf(members);
    }
}
