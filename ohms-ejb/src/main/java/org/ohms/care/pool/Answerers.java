package org.ohms.care.pool;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ohms.compliance.access.AccountNames;
import org.ohms.identity.account.AccountDirectory;
import org.ohms.shared.id.AccountId;

/** The people at work who may answer messages. */
@ApplicationScoped
public class Answerers {
    @Inject
    AccountDirectory directory;

    @Inject
    AccountNames names;

    /** All of them with their names, in the order of the names. */
    public Map<AccountId, String> names() {
        return sorted(directory.allowed("message.write"));
    }

    /** Those of these who may. */
    public Map<AccountId, String> among(Collection<AccountId> some) {
        return sorted(directory.allowed("message.write").stream()
                .filter(some::contains)
                .toList());
    }

    private Map<AccountId, String> sorted(Collection<AccountId> accounts) {
        var sorted = new LinkedHashMap<AccountId, String>();
        if (!accounts.isEmpty()) {
            names.of(accounts).entrySet().stream()
                    .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                    .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        }
        return sorted;
    }
}
