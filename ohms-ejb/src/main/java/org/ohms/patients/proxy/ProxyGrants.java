package org.ohms.patients.proxy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.PatientReach;
import org.ohms.identity.session.SecretToken;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** Everybody who acts or acted for a patient, and every offer; both walls ask here. */
@ApplicationScoped
class ProxyGrants implements PatientReach {
    private static final int MOST_AT_ONCE = 500;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    void add(ProxyGrant grant) {
        entities.persist(grant);
        entities.flush();
    }

    /** Of a patient, those that are live first, then the newest. */
    List<ProxyGrant> of(PatientId patient) {
        var now = clock.instant();
        return entities.createQuery(
                        "select g from ProxyGrant g where g.patient = :patient order by g.offeredAt desc, g.id desc",
                        ProxyGrant.class)
                .setParameter("patient", patient)
                .getResultStream()
                .sorted(Comparator.comparing(
                        (ProxyGrant grant) -> !grant.state(now).isLive()))
                .toList();
    }

    /** By which the account acts now, the oldest first. */
    List<ProxyGrant> actingOf(AccountId account) {
        var now = clock.instant();
        return entities.createQuery(
                        "select g from ProxyGrant g where g.account = :account and g.endedAt is null"
                                + " order by g.acceptedAt, g.id",
                        ProxyGrant.class)
                .setParameter("account", account)
                .getResultStream()
                .filter(grant -> grant.state(now) == ProxyState.ACTING)
                .toList();
    }

    /** By which the account acts for this patient now. */
    Optional<ProxyGrant> acting(AccountId account, PatientId patient) {
        return actingOf(account).stream()
                .filter(grant -> grant.patient().equals(patient))
                .findFirst();
    }

    /** A newer one of the same account for the same patient takes the place of what there was. */
    void replaceFor(AccountId account, PatientId patient, Instant now) {
        entities.createQuery(
                        "select g from ProxyGrant g where g.account = :account and g.patient = :patient and g.endedAt is null",
                        ProxyGrant.class)
                .setParameter("account", account)
                .setParameter("patient", patient)
                .getResultList()
                .forEach(grant -> grant.end(ProxyEnd.REPLACED, null, now));
        entities.flush();
    }

    /** One of them, whatever became of it, locked until the transaction ends. */
    ProxyGrant locked(UUID id) {
        return Optional.ofNullable(entities.find(ProxyGrant.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /** Locked until the transaction ends: five tries are five, however many come at once. */
    ProxyGrant withLink(SecretToken link) {
        return hashed("select g from ProxyGrant g where g.token = :hash", link)
                .filter(grant -> grant.isOpenOffer(clock.instant()))
                .orElseThrow(ProxyGrants::notValid);
    }

    ProxyGrant visitedWith(SecretToken visit) {
        return hashed("select g from ProxyGrant g where g.visit = :hash", visit)
                .filter(grant -> grant.isBeingVisited(clock.instant()))
                .orElseThrow(ProxyGrants::notValid);
    }

    private Optional<ProxyGrant> hashed(String query, SecretToken token) {
        return entities.createQuery(query, ProxyGrant.class)
                .setParameter("hash", token.digest())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    static DomainException notValid() {
        return DomainException.notFound(ProxyRefusal.NOT_VALID);
    }

    @Override
    public boolean reaches(Actor actor, PatientId patient) {
        var account = actor.account();
        return actor.kind() == Actor.Kind.PATIENT
                && account != null
                && patient.equals(actor.actingFor())
                && acting(account, patient).isPresent();
    }

    /** Another birth date: parents and guardians of a minor stop on another day. */
    void growUp(PatientId patient, Instant at) {
        entities.createNativeQuery("select proxies_grow_up(cast(?1 as uuid), cast(?2 as timestamptz))")
                .setParameter(1, patient.toString())
                .setParameter(2, at.toString())
                .getSingleResult();
    }

    void merge(PatientId survivor, PatientId merged, UUID merge) {
        entities.createNativeQuery("select merge_proxies(cast(?1 as uuid), cast(?2 as uuid), cast(?3 as uuid))")
                .setParameter(1, survivor.toString())
                .setParameter(2, merged.toString())
                .setParameter(3, merge.toString())
                .getSingleResult();
    }

    void unmerge(PatientId merged, UUID merge) {
        entities.createNativeQuery("select unmerge_proxies(cast(?1 as uuid), cast(?2 as uuid))")
                .setParameter(1, merged.toString())
                .setParameter(2, merge.toString())
                .getSingleResult();
    }

    /** Those by which nobody acts any more because the time is up or the patient is of age, without a word about it yet. */
    List<UUID> overAndUntold(Instant now) {
        return entities.createQuery(
                        "select g.id from ProxyGrant g where g.acceptedAt is not null and g.endedAt is null"
                                + " and g.endToldAt is null and (g.endsAt <= :now or g.grownUpAt <= :now) order by g.id",
                        UUID.class)
                .setParameter("now", now)
                .setMaxResults(MOST_AT_ONCE)
                .getResultList();
    }

    /** Patients somebody acts for until they come of age. */
    List<PatientId> minors() {
        return entities.createQuery(
                        "select distinct g.patient from ProxyGrant g where g.grownUpAt is not null and g.endedAt is null",
                        PatientId.class)
                .getResultList();
    }
}
