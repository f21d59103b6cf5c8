package org.ohms.identity.sso;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.ohms.identity.session.SecretToken;

/** Browsers on their way to the provider and back. They lie in the database, so that another node may open the door. */
@ApplicationScoped
class SsoAttempts {
    @Inject
    EntityManager entities;

    void add(SsoAttempt attempt) {
        entities.persist(attempt);
    }

    /** The one this token belongs to, locked until the transaction ends. */
    Optional<SsoAttempt> with(SecretToken token) {
        return entities.createQuery("select a from SsoAttempt a where a.token = :token", SsoAttempt.class)
                .setParameter("token", token.digest())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    Optional<SsoAttempt> with(UUID id) {
        return Optional.ofNullable(entities.find(SsoAttempt.class, id));
    }

    /** The one whose second step this half-done sign-in is. */
    Optional<SsoAttempt> before(UUID halfWay) {
        return entities.createQuery("select a from SsoAttempt a where a.halfWay = :pending", SsoAttempt.class)
                .setParameter("pending", halfWay)
                .getResultStream()
                .findFirst();
    }

    void forgetBefore(Instant day) {
        entities.createQuery("delete from SsoAttempt a where a.expiresAt < :day")
                .setParameter("day", day)
                .executeUpdate();
    }
}
