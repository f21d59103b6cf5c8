package org.ohms.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;

/** The requests to take a second factor away. One that nobody decided within a day is over. */
@ApplicationScoped
class FactorResets {
    @Inject
    EntityManager entities;

    @Inject
    Accounts accounts;

    @Inject
    AccountLabels labels;

    @Inject
    Clock clock;

    /** Refuses what makes no sense: nothing to take away, or asked already. What nobody decided in time ends now. */
    void insistOnSense(AccountId account, AccountId by) {
        accounts.with(account);
        if (!areProtected(Set.of(account)).contains(account)) {
            throw DomainException.refused(AccountRefusal.NO_SECOND_FACTOR);
        }
        for (var waiting : waiting(account)) {
            if (waiting.isOpen(clock.instant())) {
                throw DomainException.refused(AccountRefusal.ASKED_ALREADY);
            }
            waiting.decline(by, clock.instant());
        }
        entities.flush();
    }

    void add(FactorResetRequest request) {
        entities.persist(request);
    }

    Optional<FactorResetRequest> with(FactorResetId id) {
        return Optional.ofNullable(entities.find(FactorResetRequest.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    List<FactorResetRow> open(AccountId asking) {
        var waiting = entities.createQuery(
                        "select r from FactorResetRequest r where r.decidedAt is null order by r.askedAt",
                        FactorResetRequest.class)
                .getResultStream()
                .filter(request -> request.isOpen(clock.instant()))
                .toList();
        var names = labels.of(waiting.stream()
                .flatMap(request -> Stream.of(request.account(), request.askedBy()))
                .collect(Collectors.toSet()));
        return waiting.stream()
                .map(request -> new FactorResetRow(
                        new FactorResetId(request.id()),
                        request.account(),
                        names.getOrDefault(request.account(), ""),
                        request.reason(),
                        names.getOrDefault(request.askedBy(), ""),
                        request.askedAt(),
                        request.askedBy().equals(asking)))
                .toList();
    }

    /** Which of these accounts have a second factor. */
    Set<AccountId> areProtected(Set<AccountId> wanted) {
        List<?> rows = entities.createNativeQuery("select account from accounts_protected(cast(?1 as uuid[]))")
                .setParameter(1, wanted.stream().map(AccountId::toString).collect(Collectors.joining(",", "{", "}")))
                .getResultList();
        return rows.stream()
                .map(id -> id instanceof java.util.UUID uuid ? uuid : java.util.UUID.fromString(String.valueOf(id)))
                .map(AccountId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The database takes the factors away itself: administrators read none of them. */
    void forgetFactors(FactorResetRequest request) {
        entities.flush();
        entities.createNativeQuery("select cast(forget_factors(?1) as text)")
                .setParameter(1, request.id())
                .getResultList();
    }

    private List<FactorResetRequest> waiting(AccountId account) {
        return entities.createQuery(
                        "select r from FactorResetRequest r where r.account = :account and r.decidedAt is null",
                        FactorResetRequest.class)
                .setParameter("account", account)
                .getResultList();
    }
}
