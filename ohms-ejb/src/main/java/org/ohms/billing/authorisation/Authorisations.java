package org.ohms.billing.authorisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.money.Money;

/** The promises there are, and what used them up. For the use cases of billing: it asks for no permission. */
@ApplicationScoped
public class Authorisations {
    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /** Promises for a patient, the one that lasts longest first. */
    public List<AuthorisationRow> of(PatientId patient) {
        return rows(entities.createQuery(
                        "select a from PriorAuthorisation a where a.patient = :patient order by a.validUntil desc, a.id desc",
                        PriorAuthorisation.class)
                .setParameter("patient", patient)
                .getResultList());
    }

    /** @throws DomainException NOT_FOUND when there is none */
    public AuthorisationRow row(UUID id) {
        return rows(List.of(with(id))).get(0);
    }

    /**
     * Uses up some of a promise for a charge: of the one that ends first among those with enough left. Whoever does so at
     * the same time waits, and the database refuses to give more than there is.
     *
     * @param amount what the payer is asked for
     * @return the promise; null when none is for this service on this day with enough left
     */
    public @Nullable UUID use(PatientId patient, UUID coverage, UUID charge, String code, LocalDate day, Money amount) {
        for (var one : standing(patient, coverage, code, day)) {
            // promises are taken one after the other in one order, so that nobody waits in a circle
            lock(one.id());
            if (hasRoom(one, day, amount.amount())) {
                entities.persist(
                        new AuthorisationUse(patient, one.id(), charge, code, day, amount.amount(), clock.instant()));
                entities.flush();
                return one.id();
            }
        }
        return null;
    }

    /** Whether a promise for this service on this day has enough left; nothing is used up. */
    public boolean covers(PatientId patient, UUID coverage, String code, LocalDate day, Money amount) {
        return standing(patient, coverage, code, day).stream().anyMatch(one -> hasRoom(one, day, amount.amount()));
    }

    /** These charges are billed no more: what they used up is there again. */
    public void giveBack(Collection<UUID> charges) {
        if (!charges.isEmpty()) {
            entities.createQuery("select u from AuthorisationUse u where u.charge in :charges", AuthorisationUse.class)
                    .setParameter("charges", charges)
                    .getResultList()
                    .forEach(entities::remove);
            entities.flush();
        }
    }

    private List<PriorAuthorisation> standing(PatientId patient, UUID coverage, String code, LocalDate day) {
        return entities.createQuery(
                        "select a from PriorAuthorisation a where a.patient = :patient and a.coverage = :coverage"
                                + " and a.validUntil >= :day order by a.validUntil, a.id",
                        PriorAuthorisation.class)
                .setParameter("patient", patient)
                .setParameter("coverage", coverage)
                .setParameter("day", day)
                .getResultStream()
                .filter(one -> one.isFor(code, day))
                .toList();
    }

    private void lock(UUID id) {
        entities.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 0))) waited")
                .setParameter(1, "ohms.prior_authorisation." + id)
                .getResultList();
    }

    private boolean hasRoom(PriorAuthorisation one, LocalDate day, BigDecimal amount) {
        var used = uses(List.of(one.id()));
        var days = used.stream()
                .map(AuthorisationUse::day)
                .filter(other -> !other.equals(day))
                .distinct()
                .count();
        var visits = one.visits();
        var most = one.amount();
        return (visits == null || days + 1 <= visits)
                && (most == null || sum(used).add(amount).compareTo(most) <= 0);
    }

    private static BigDecimal sum(List<AuthorisationUse> used) {
        return used.stream().map(AuthorisationUse::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<AuthorisationUse> uses(Collection<UUID> authorisations) {
        return authorisations.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select u from AuthorisationUse u where u.authorisation in :those",
                                AuthorisationUse.class)
                        .setParameter("those", authorisations)
                        .getResultList();
    }

    private List<AuthorisationRow> rows(List<PriorAuthorisation> found) {
        var used = uses(found.stream().map(PriorAuthorisation::id).toList()).stream()
                .collect(Collectors.groupingBy(AuthorisationUse::authorisation));
        return found.stream()
                .map(one -> {
                    var those = used.getOrDefault(one.id(), List.of());
                    var days =
                            those.stream().map(AuthorisationUse::day).distinct().count();
                    return one.row((int) days, sum(those));
                })
                .toList();
    }

    PriorAuthorisation with(UUID id) {
        return Optional.ofNullable(entities.find(PriorAuthorisation.class, id))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    PriorAuthorisation locked(UUID id) {
        return Optional.ofNullable(entities.find(PriorAuthorisation.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    void add(PriorAuthorisation fresh) {
        entities.persist(fresh);
        entities.flush();
    }

    void keep() {
        entities.flush();
    }
}
