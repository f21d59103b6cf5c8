package org.ohms.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ohms.shared.id.AccountId;

/** The registry's entries. */
@ApplicationScoped
class Sessions {
    @Inject
    EntityManager entities;

    void add(Session session) {
        entities.persist(session);
    }

    Optional<Session> with(SessionId id) {
        return Optional.ofNullable(entities.find(Session.class, id.value()));
    }

    Optional<Session> with(SecretToken token) {
        return entities.createQuery("select s from Session s where s.token = :token", Session.class)
                .setParameter("token", token.digest())
                .getResultStream()
                .findFirst();
    }

    /** Entries of the account that nobody has ended, the oldest sign of life first. */
    List<Session> notEnded(AccountId account) {
        return entities.createQuery(
                        "select s from Session s where s.account = :account and s.endedAt is null order by s.lastUsedAt, s.createdAt",
                        Session.class)
                .setParameter("account", account)
                .getResultList();
    }

    /** The last sign-ins of the account, newest first. */
    List<Session> newest(AccountId account, int howMany) {
        return entities.createQuery(
                        "select s from Session s where s.account = :account order by s.createdAt desc", Session.class)
                .setParameter("account", account)
                .setMaxResults(howMany)
                .getResultList();
    }

    /** Forgets entries that cannot be live any more and are older than the day given; says how many. */
    int forgetBefore(Instant day) {
        return entities.createQuery("delete from Session s where s.expiresAt < :day")
                .setParameter("day", day)
                .executeUpdate();
    }
}
