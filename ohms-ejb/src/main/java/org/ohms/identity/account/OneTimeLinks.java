package org.ohms.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.session.SecretToken;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.Uuids;

/** The links that are out. A new one for an account revokes the older ones. */
@ApplicationScoped
class OneTimeLinks {
    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    FirstLoginLink issue(AccountId account, @Nullable AccountId by) {
        revokeAll(account);
        var now = clock.instant();
        var token = SecretToken.fresh();
        var link = OneTimeLink.first(Uuids.v7(now), account, token, now, by);
        entities.persist(link);
        return new FirstLoginLink(account, token, link.expiresAt());
    }

    /** A link for a forgotten password; those that are out already stay good until one of them is used. */
    FirstLoginLink issueForRecovery(AccountId account) {
        var now = clock.instant();
        var token = SecretToken.fresh();
        var link = OneTimeLink.recovery(Uuids.v7(now), account, token, now);
        entities.persist(link);
        return new FirstLoginLink(account, token, link.expiresAt());
    }

    void revokeAll(AccountId account) {
        var now = clock.instant();
        entities.createQuery(
                        "select l from OneTimeLink l where l.account = :account and l.usedAt is null and l.revokedAt is null",
                        OneTimeLink.class)
                .setParameter("account", account)
                .getResultList()
                .forEach(link -> link.revoke(now));
    }

    /** Locked until the transaction ends: two browsers cannot open one link. */
    Optional<OneTimeLink> withToken(SecretToken token) {
        return locked("select l from OneTimeLink l where l.token = :hash", token);
    }

    Optional<OneTimeLink> visitedWith(SecretToken visit) {
        return locked("select l from OneTimeLink l where l.visit = :hash", visit);
    }

    private Optional<OneTimeLink> locked(String query, SecretToken token) {
        return entities.createQuery(query, OneTimeLink.class)
                .setParameter("hash", token.digest())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }
}
