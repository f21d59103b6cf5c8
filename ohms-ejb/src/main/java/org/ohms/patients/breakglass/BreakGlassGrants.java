package org.ohms.patients.breakglass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.PatientReach;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.persistence.Portions;

/** All emergency accesses. One that is open ties its owner to the patient like care does. */
@ApplicationScoped
class BreakGlassGrants implements PatientReach {
    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /**
     * Takes it down.
     *
     * @throws DomainException REFUSED when the same person opened the same record a moment ago
     */
    void add(BreakGlassGrant grant) {
        entities.persist(grant);
        try {
            entities.flush();
        } catch (PersistenceException wrong) {
            if (String.valueOf(wrong.getMessage()).contains("break_glass_grant_open_once")) {
                throw DomainException.refused(BreakGlassRefusal.OPEN_ALREADY);
            }
            throw wrong;
        }
    }

    /** What this account has open for this patient. */
    Optional<BreakGlassGrant> open(AccountId account, PatientId patient) {
        return entities.createQuery("""
                        select g from BreakGlassGrant g where g.account = :account and g.patient = :patient
                        and g.endedAt is null and g.expiresAt > :now order by g.expiresAt desc""", BreakGlassGrant.class)
                .setParameter("account", account)
                .setParameter("patient", patient)
                .setParameter("now", clock.instant())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    BreakGlassGrant with(UUID id) {
        return found(entities.find(BreakGlassGrant.class, id));
    }

    /** The grant for a decision: nobody else decides meanwhile. One that is decided is not locked, and says so itself. */
    BreakGlassGrant locked(UUID id) {
        entities.createNativeQuery("select 1 from break_glass_grant where id = ?1 for update")
                .setParameter(1, id)
                .getResultList();
        return with(id);
    }

    /** The newest first, or those that wait for a review, the oldest first. */
    Page<BreakGlassGrant> page(boolean waiting, PageRequest wanted) {
        var where = waiting ? " where g.decision is null" : "";
        var order = waiting ? " order by g.openedAt, g.id" : " order by g.openedAt desc, g.id desc";
        var total = entities.createQuery("select count(g) from BreakGlassGrant g" + where, Long.class)
                .getSingleResult();
        var rows = entities.createQuery("select g from BreakGlassGrant g" + where + order, BreakGlassGrant.class)
                .setFirstResult(wanted.first())
                .setMaxResults(wanted.size())
                .getResultList();
        return new Page<>(rows, total);
    }

    /** How many wait for a review. */
    long waiting() {
        return entities.createQuery("select count(g) from BreakGlassGrant g where g.decision is null", Long.class)
                .getSingleResult();
    }

    /** How many were opened since then. */
    long openedSince(Instant moment) {
        return entities.createQuery("select count(g) from BreakGlassGrant g where g.openedAt >= :moment", Long.class)
                .setParameter("moment", moment)
                .getSingleResult();
    }

    /** How many of those opened since then were judged not justified. */
    long notJustifiedSince(Instant moment) {
        return entities.createQuery(
                        "select count(g) from BreakGlassGrant g where g.openedAt >= :moment and g.decision = :decision",
                        Long.class)
                .setParameter("moment", moment)
                .setParameter("decision", ReviewDecision.NOT_JUSTIFIED)
                .getSingleResult();
    }

    @Override
    public boolean isForEmergencies() {
        return true;
    }

    @Override
    public boolean reaches(Actor actor, PatientId patient) {
        var account = actor.account();
        return account != null
                && actor.kind() == Actor.Kind.STAFF
                && open(account, patient).isPresent();
    }

    @Override
    public Set<PatientId> reached(Actor actor, Collection<PatientId> patients) {
        var account = actor.account();
        return account == null || actor.kind() != Actor.Kind.STAFF
                ? Set.of()
                : Set.copyOf(entities.createQuery("""
                                select distinct g.patient from BreakGlassGrant g where g.account = :account
                                and g.patient in :patients and g.endedAt is null and g.expiresAt > :now""", PatientId.class)
                        .setParameter("account", account)
                        .setParameter("patients", Portions.rounded(patients))
                        .setParameter("now", clock.instant())
                        .getResultList());
    }

    private static BreakGlassGrant found(@org.jspecify.annotations.Nullable BreakGlassGrant grant) {
        if (grant == null) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        return grant;
    }
}
