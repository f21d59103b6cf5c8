package org.ohms.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.Uuids;

/**
 * Sign-ins between the password and the second step. They lie in the database, so that the second step may come to
 * another node than the first; public on purpose, for {@code identity.signin} alone.
 */
@ApplicationScoped
public class PendingSignIns {
    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /**
     * Begins one; the token goes into a cookie.
     *
     * @param proved what was proved first
     */
    public SecretToken begin(AccountId account, Door door, String proved) {
        var now = clock.instant();
        var token = SecretToken.fresh();
        entities.persist(new PendingSignIn(Uuids.v7(now), account, token, door, proved, now));
        return token;
    }

    /** The one this token belongs to, while it lives, locked until the transaction ends. */
    public Optional<HalfSignedIn> with(SecretToken token, Door door) {
        return open(token, door).map(found -> new HalfSignedIn(found.id(), found.account(), found.proved()));
    }

    /** It became a session, or was given up. */
    public void end(SecretToken token, Door door) {
        open(token, door).ifPresent(found -> found.end(clock.instant()));
    }

    void endAll(AccountId account) {
        var now = clock.instant();
        entities.createQuery(
                        "select p from PendingSignIn p where p.account = :account and p.endedAt is null",
                        PendingSignIn.class)
                .setParameter("account", account)
                .getResultList()
                .forEach(found -> found.end(now));
    }

    void forgetBefore(Instant day) {
        entities.createQuery("delete from PendingSignIn p where p.expiresAt < :day")
                .setParameter("day", day)
                .executeUpdate();
    }

    private Optional<PendingSignIn> open(SecretToken token, Door door) {
        return entities.createQuery("select p from PendingSignIn p where p.token = :token", PendingSignIn.class)
                .setParameter("token", token.digest())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .filter(found -> found.isOpen(door, clock.instant()));
    }
}
