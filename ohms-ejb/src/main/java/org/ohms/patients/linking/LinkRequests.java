package org.ohms.patients.linking;

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
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;

/** All requests for a record; signing up puts one in. */
@ApplicationScoped
public class LinkRequests {
    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /** Asks the desk to find the record of this account. */
    public void ask(AccountId account, Claimant claimant) {
        var now = clock.instant();
        entities.persist(new LinkRequest(Uuids.v7(now), account, claimant, now));
    }

    /** The account has found its record by another way: nobody has to look for it any more. */
    public void settle(AccountId account, PatientId record) {
        lastOf(account)
                .filter(request -> request.state() == LinkState.OPEN)
                .ifPresent(request -> request.link(record, clock.instant(), account));
    }

    /** The open ones, the oldest first. */
    List<LinkRequest> open(int first, int most) {
        return entities.createQuery(
                        "select r from LinkRequest r where r.state = :open order by r.madeAt, r.id", LinkRequest.class)
                .setParameter("open", LinkState.OPEN)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    long countOpen() {
        return entities.createQuery("select count(r) from LinkRequest r where r.state = :open", Long.class)
                .setParameter("open", LinkState.OPEN)
                .getSingleResult();
    }

    LinkRequest with(UUID id) {
        return orRefuse(entities.find(LinkRequest.class, id));
    }

    /** For a decision: whoever decides at the same moment waits, and then hears that it is decided. */
    LinkRequest lock(UUID id) {
        return orRefuse(entities.find(LinkRequest.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** What an account asked last. */
    Optional<LinkRequest> lastOf(AccountId account) {
        return entities.createQuery(
                        "select r from LinkRequest r where r.account = :account order by r.madeAt desc, r.id desc",
                        LinkRequest.class)
                .setParameter("account", account)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private static LinkRequest orRefuse(@Nullable LinkRequest found) {
        return Optional.ofNullable(found).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }
}
