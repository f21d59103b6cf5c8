package org.ohms.patients.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccountNames;
import org.ohms.shared.id.AccountId;

/** Names of those who changed something, as far as the actor may see accounts. */
@ApplicationScoped
class Editors {
    @Inject
    Instance<AccountNames> names;

    /** Asked for nobody the answer has no name, as for somebody out of reach: a change of the system's has no editor. */
    Map<@Nullable AccountId, String> names(Collection<AccountId> accounts) {
        return accounts.isEmpty() || names.isUnsatisfied()
                ? new HashMap<>()
                : new HashMap<>(names.get().of(new HashSet<>(accounts)));
    }

    @Nullable
    String name(@Nullable AccountId account) {
        return account == null ? null : names(java.util.Set.of(account)).get(account);
    }
}
