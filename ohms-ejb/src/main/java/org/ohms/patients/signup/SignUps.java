package org.ohms.patients.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.session.SecretToken;
import org.ohms.shared.crypto.Vault;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.time.HourHasPassed;
import org.ohms.shared.work.Background;

/** Everybody who has asked for an account and not shown yet that the e-mail is theirs; one entry an address. */
@ApplicationScoped
class SignUps {
    @Inject
    EntityManager entities;

    @Inject
    Vault vault;

    @Inject
    SignUpSettings settings;

    @Inject
    Background background;

    @Inject
    Clock clock;

    /** How an address is known here. */
    byte[] token(String email) {
        return vault.fingerprint("sign-up.email:" + email);
    }

    /** Takes the place of whatever the address asked before. Two at once for one address come one after the other. */
    PendingSignUp replace(String email, SecretToken link, @Nullable Chosen chosen, @Nullable UUID invitation) {
        var now = clock.instant();
        var address = token(email);
        entities.createNativeQuery("select count(pg_advisory_xact_lock(hashtextextended(?1, 0)))")
                .setParameter(1, "sign-up:" + HexFormat.of().formatHex(address))
                .getSingleResult();
        entities.createNativeQuery("delete from sign_up where email = ?1")
                .setParameter(1, address)
                .executeUpdate();
        var pending = chosen == null
                ? PendingSignUp.toldOnly(Uuids.v7(now), address, link, now, settings.linkLife())
                : PendingSignUp.by(Uuids.v7(now), address, link, chosen, invitation, now, settings.linkLife());
        entities.persist(pending);
        return pending;
    }

    /** Locked until the transaction ends. */
    Optional<PendingSignUp> withLink(SecretToken link) {
        return locked("select s from PendingSignUp s where s.token = :hash", link)
                .filter(found -> found.canBeOpened(clock.instant()));
    }

    Optional<PendingSignUp> visitedWith(SecretToken visit) {
        return locked("select s from PendingSignUp s where s.visit = :hash", visit)
                .filter(found -> found.isBeingVisited(clock.instant()));
    }

    void remove(PendingSignUp done) {
        entities.remove(done);
    }

    void forgetExpired(@Observes HourHasPassed hour) {
        background.run(
                "sign-up.purge",
                () -> entities.createNativeQuery("delete from sign_up where expires_at <= ?1")
                        .setParameter(1, hour.at().atOffset(ZoneOffset.UTC))
                        .executeUpdate());
    }

    private Optional<PendingSignUp> locked(String query, SecretToken token) {
        return entities.createQuery(query, PendingSignUp.class)
                .setParameter("hash", token.digest())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }
}
