package org.ohms.billing.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;

/** The ways of paying that people kept for next time. For the use cases of billing: it asks for no permission. */
@ApplicationScoped
class SavedMethods {
    private static final int MOST = 20;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /** Those of an account at a gateway that it did not forget, the latest first. */
    List<SavedMethod> of(AccountId account, String gateway) {
        return entities.createQuery("""
                        select m from SavedMethod m where m.account = :account and m.gateway = :gateway
                        and m.forgottenAt is null order by m.keptAt desc, m.id desc""", SavedMethod.class)
                .setParameter("account", account)
                .setParameter("gateway", gateway)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** What their owner knows those by, without the names that the gateway has for them. */
    List<String> labelsOf(AccountId account, String gateway) {
        return entities.createQuery("""
                        select m.label from SavedMethod m where m.account = :account and m.gateway = :gateway
                        and m.forgottenAt is null order by m.keptAt desc, m.id desc""", String.class)
                .setParameter("account", account)
                .setParameter("gateway", gateway)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Whom the gateway means by this account; null when it keeps nothing for it. */
    @Nullable
    String customer(@Nullable AccountId account, String gateway) {
        return account == null
                ? null
                : of(account, gateway).stream()
                        .findFirst()
                        .map(known -> known.kept().customer())
                        .orElse(null);
    }

    Optional<SavedMethod> with(UUID id) {
        return Optional.ofNullable(entities.find(SavedMethod.class, id));
    }

    /** @throws DomainException NOT_FOUND for what is somebody else's, or forgotten */
    void insistOnMine(UUID id, @Nullable AccountId me) {
        if (with(id).filter(known -> me != null && known.isOf(me) && !known.isForgotten())
                .isEmpty()) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
    }

    Optional<SavedMethod> locked(UUID id) {
        return Optional.ofNullable(entities.find(SavedMethod.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Keeps it, in the place of one that its owner knows by the same words. */
    void keep(AccountId account, UUID attempt, String gateway, KeptMethod kept) {
        var now = clock.instant();
        of(account, gateway).stream()
                .filter(known -> known.row().label().equals(kept.label()))
                .forEach(known -> known.forget(now));
        entities.persist(new SavedMethod(account, attempt, gateway, kept, now));
        entities.flush();
    }

    void forget(SavedMethod method) {
        method.forget(clock.instant());
        entities.flush();
    }

    /** Those that the gateway is to forget as well, and by which no payment is on its way. */
    List<UUID> forgotten() {
        return entities.createQuery("""
                        select m.id from SavedMethod m where m.forgottenAt is not null and not exists
                        (select a.id from PaymentAttempt a where a.savedMethod = m.id and a.settledAt is null)
                        order by m.forgottenAt, m.id""", UUID.class).setMaxResults(MOST).getResultList();
    }

    void remove(SavedMethod method) {
        entities.remove(method);
        entities.flush();
    }
}
