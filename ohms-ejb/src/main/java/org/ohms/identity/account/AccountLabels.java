package org.ohms.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ohms.compliance.access.AccountNames;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.shared.crypto.Vault;
import org.ohms.shared.id.AccountId;

/**
 * Names of account holders, through a function of the database that gives names and nothing else. A page also asks it
 * outside of any use case, for the name in its head, so it says itself who is asking.
 */
@ApplicationScoped
class AccountLabels implements AccountNames {
    @Inject
    EntityManager entities;

    @Inject
    Vault vault;

    @Inject
    CurrentActor current;

    @Override
    public Map<AccountId, String> of(Collection<AccountId> accounts) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        var actor = current.get();
        var own = actor.account();
        List<?> rows = entities.createNativeQuery(
                        "select account, sealed_name from account_names(cast(?1 as uuid[]), ?2, cast(?3 as uuid))")
                .setParameter(1, accounts.stream().map(AccountId::toString).collect(Collectors.joining(",", "{", "}")))
                .setParameter(2, actor.kind().word())
                .setParameter(3, own == null ? null : own.toString())
                .getResultList();
        var names = new HashMap<AccountId, String>();
        for (var row : rows) {
            var columns = (Object[]) row;
            var id = columns[0] instanceof UUID uuid ? uuid : UUID.fromString(String.valueOf(columns[0]));
            var name = vault.open((byte[]) columns[1], AccountNameConverter.PLACE);
            names.put(new AccountId(id), new String(name, StandardCharsets.UTF_8));
        }
        return Map.copyOf(names);
    }
}
