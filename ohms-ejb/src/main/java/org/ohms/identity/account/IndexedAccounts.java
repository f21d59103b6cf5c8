package org.ohms.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.crypto.IndexedValues;
import org.ohms.shared.crypto.Vault;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.work.Background;

/** Accounts are found by their e-mail, and by beginnings of it and of their name. */
@ApplicationScoped
class IndexedAccounts implements IndexedValues {
    @Inject
    EntityManager entities;

    @Inject
    Accounts accounts;

    @Inject
    Background background;

    @Inject
    Vault vault;

    @Override
    public String name() {
        return "account";
    }

    @Override
    public Set<String> columns() {
        return Set.of("account.login", "account_search_token.token");
    }

    @Override
    public long count() {
        return background.call(
                "key.index-count",
                () -> ((Number) entities.createNativeQuery("select count(*) from account")
                                .getSingleResult())
                        .longValue());
    }

    @Override
    public Optional<UUID> computeAgain(@Nullable UUID after, int most) {
        return background.call("key.index-account", () -> {
            var ids = next(after, most);
            for (var id : ids) {
                var account = entities.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE);
                accounts.index(account);
                // by statement: the account itself has not changed, and whoever edits it now is not to be disturbed
                entities.createNativeQuery("update account set login = ?1 where id = ?2")
                        .setParameter(1, LoginName.typed(account.email()).token(vault))
                        .setParameter(2, id)
                        .executeUpdate();
            }
            return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(ids.size() - 1));
        });
    }

    @SuppressWarnings("unchecked")
    private List<UUID> next(@Nullable UUID after, int most) {
        return entities.createNativeQuery("select id from account where id > ?1 order by id limit ?2")
                .setParameter(1, after == null ? Uuids.LEAST : after)
                .setParameter(2, most)
                .getResultList();
    }
}
