package org.ohms.billing.remittance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.claim.ClaimRow;
import org.ohms.billing.claim.Claims;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.persistence.Portions;

/** The remittances there are. For the use cases of billing: it asks for no permission. */
@ApplicationScoped
class Remittances {
    private static final int MOST = 100;
    private static final EnumSet<ClaimOutcome> BOOKED =
            EnumSet.of(ClaimOutcome.SETTLED, ClaimOutcome.REVERSED, ClaimOutcome.ALLOCATED);

    @Inject
    EntityManager entities;

    @Inject
    Claims claims;

    void add(Object fresh) {
        entities.persist(fresh);
    }

    Remittance with(UUID id) {
        return Optional.ofNullable(entities.find(Remittance.class, id))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    Remittance locked(UUID id) {
        return Optional.ofNullable(entities.find(Remittance.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    RemittanceClaim claimWith(UUID id) {
        return Optional.ofNullable(entities.find(RemittanceClaim.class, id))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    RemittanceClaim lockedClaim(UUID id) {
        return Optional.ofNullable(entities.find(RemittanceClaim.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    RemittanceAdjustment adjustmentWith(UUID id) {
        return Optional.ofNullable(entities.find(RemittanceAdjustment.class, id))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /** @throws DomainException STALE when it was changed since this version was seen */
    RemittanceAdjustment lockedAdjustment(UUID id, long version) {
        var adjustment = Optional.ofNullable(
                        entities.find(RemittanceAdjustment.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        if (adjustment.version() != version) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        return adjustment;
    }

    /** Nobody else posts a payment of this number until the running transaction ends. */
    void hold(String payer, String trace) {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)")
                .setParameter(1, "ohms.remittance " + payer + " " + trace)
                .getSingleResult();
    }

    boolean isPosted(String payer, String trace) {
        return !entities.createQuery("""
                        select r.id from Remittance r where r.payer = :payer and r.trace = :trace
                        and r.state = :posted and r.amount <> 0""", UUID.class)
                .setParameter("payer", payer)
                .setParameter("trace", trace)
                .setParameter("posted", RemittanceState.POSTED)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    List<UUID> waiting() {
        return entities.createQuery(
                        "select r.id from Remittance r where r.state = :state order by r.receivedAt, r.id", UUID.class)
                .setParameter("state", RemittanceState.RECEIVED)
                .setMaxResults(MOST)
                .getResultList();
    }

    List<UUID> of(Collection<UUID> interchanges) {
        return interchanges.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select r.id from Remittance r where r.interchange in :ids order by r.interchange, r.place",
                                UUID.class)
                        .setParameter("ids", interchanges)
                        .getResultList();
    }

    List<RemittanceRow> rows(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select r from Remittance r where r.id in :ids order by r.interchange, r.place",
                                Remittance.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .map(Remittance::row)
                        .toList();
    }

    Page<RemittanceRow> search(@Nullable RemittanceState state, PageRequest part) {
        var where = state == null ? "" : " where r.state = :state";
        var count = entities.createQuery("select count(r) from Remittance r" + where, Long.class);
        var list = entities.createQuery(
                "select r from Remittance r" + where + " order by r.receivedAt desc, r.id desc", Remittance.class);
        if (state != null) {
            count.setParameter("state", state);
            list.setParameter("state", state);
        }
        return new Page<>(
                list.setFirstResult(part.first())
                        .setMaxResults(part.size())
                        .getResultStream()
                        .map(Remittance::row)
                        .toList(),
                count.getSingleResult());
    }

    /** The next part of the list, and one more where there is more. */
    List<RemittanceRow> find(@Nullable RemittanceState state, @Nullable RemittanceMark after, int most) {
        var where = new ArrayList<String>();
        if (state != null) {
            where.add("r.state = :state");
        }
        if (after != null) {
            where.add("(r.receivedAt < :at or (r.receivedAt = :at and r.id < :id))");
        }
        var query = entities.createQuery(
                "select r from Remittance r" + (where.isEmpty() ? "" : " where " + String.join(" and ", where))
                        + " order by r.receivedAt desc, r.id desc",
                Remittance.class);
        if (state != null) {
            query.setParameter("state", state);
        }
        if (after != null) {
            query.setParameter("at", after.receivedAt()).setParameter("id", after.remittance());
        }
        return query.setMaxResults(most).getResultStream().map(Remittance::row).toList();
    }

    /** What a remittance says about each of its claims, in its order. */
    List<RemittanceClaim> claims(UUID remittance) {
        return entities.createQuery(
                        "select c from RemittanceClaim c where c.remittance = :remittance order by c.place",
                        RemittanceClaim.class)
                .setParameter("remittance", remittance)
                .getResultList();
    }

    /** What was booked for a claim so far, the oldest first. */
    List<RemittanceClaim> booked(UUID claim) {
        return entities.createQuery(
                        "select c from RemittanceClaim c where c.claim = :claim and c.outcome in :booked order by c.id",
                        RemittanceClaim.class)
                .setParameter("claim", claim)
                .setParameter("booked", BOOKED)
                .getResultList();
    }

    /** What was booked for a claim since it was taken back the last time. */
    List<RemittanceClaim> sinceReversal(UUID claim) {
        var booked = booked(claim);
        var from = 0;
        for (var at = 0; at < booked.size(); at++) {
            if (booked.get(at).outcome() == ClaimOutcome.REVERSED) {
                from = at + 1;
            }
        }
        return booked.subList(from, booked.size());
    }

    List<RemittanceAdjustment> adjustments(Collection<UUID> said) {
        return Portions.of(said).stream()
                .flatMap(portion -> entities
                        .createQuery(
                                "select a from RemittanceAdjustment a where a.said in :said order by a.service, a.id",
                                RemittanceAdjustment.class)
                        .setParameter("said", portion)
                        .getResultList()
                        .stream())
                .toList();
    }

    /** What was done about the differences of a claim, or is still to do. */
    List<RemittanceAdjustment> adjustmentsOf(UUID claim) {
        return entities.createQuery(
                        "select a from RemittanceAdjustment a where a.claim = :claim order by a.id",
                        RemittanceAdjustment.class)
                .setParameter("claim", claim)
                .getResultList();
    }

    /** What was done so by hand for a claim, and not taken back. */
    BigDecimal byHand(UUID claim, AdjustmentState as) {
        return adjustmentsOf(claim).stream()
                .filter(one -> one.state() == as)
                .map(RemittanceAdjustment::booked)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    Page<AdjustmentRow> worklist(@Nullable AdjustmentState state, String currency, PageRequest part) {
        var states = state == null ? EnumSet.of(AdjustmentState.OPEN, AdjustmentState.APPEALED) : EnumSet.of(state);
        var found = entities.createQuery(
                        "select a from RemittanceAdjustment a where a.state in :states and a.claim is not null order by a.id",
                        RemittanceAdjustment.class)
                .setParameter("states", states)
                .setFirstResult(part.first())
                .setMaxResults(part.size())
                .getResultList();
        var known = known(found.stream()
                .map(RemittanceAdjustment::claim)
                .filter(Objects::nonNull)
                .toList());
        return new Page<>(
                found.stream()
                        .map(one -> one.row(currency, of(known, one.claim())))
                        .toList(),
                entities.createQuery(
                                "select count(a) from RemittanceAdjustment a where a.state in :states and a.claim is not null",
                                Long.class)
                        .setParameter("states", states)
                        .getSingleResult());
    }

    List<RemittanceClaimRow> rows(List<RemittanceClaim> said, String currency) {
        var known = known(said.stream()
                .map(RemittanceClaim::claim)
                .filter(Objects::nonNull)
                .toList());
        var why = adjustments(said.stream().map(RemittanceClaim::id).toList()).stream()
                .collect(Collectors.groupingBy(RemittanceAdjustment::said));
        return said.stream()
                .map(one -> one.row(
                        currency,
                        of(known, one.claim()),
                        why.getOrDefault(one.id(), List.of()).stream()
                                .map(adjustment -> adjustment.row(currency, of(known, adjustment.claim())))
                                .toList()))
                .toList();
    }

    /** What payers said about a claim, the oldest first. */
    List<RemittanceClaimRow> about(UUID claim, String currency) {
        return rows(
                entities.createQuery(
                                "select c from RemittanceClaim c where c.claim = :claim order by c.id",
                                RemittanceClaim.class)
                        .setParameter("claim", claim)
                        .getResultList(),
                currency);
    }

    /** What payers said about the claims for a patient, the oldest first. */
    List<RemittanceClaimRow> of(PatientId patient, String currency) {
        return rows(
                entities.createQuery(
                                "select c from RemittanceClaim c where c.patient = :patient order by c.id",
                                RemittanceClaim.class)
                        .setParameter("patient", patient)
                        .getResultList(),
                currency);
    }

    List<KeptRow> kept(UUID remittance, String currency) {
        return entities.createQuery(
                        "select k from ProviderAdjustment k where k.remittance = :remittance order by k.place",
                        ProviderAdjustment.class)
                .setParameter("remittance", remittance)
                .getResultStream()
                .map(one -> one.row(currency))
                .toList();
    }

    private Map<UUID, ClaimRow> known(List<UUID> ids) {
        return claims.rows(ids.stream().distinct().toList());
    }

    private static @Nullable ClaimRow of(Map<UUID, ClaimRow> known, @Nullable UUID claim) {
        return claim == null ? null : known.get(claim);
    }

    /** Sends what changed now. */
    void keep() {
        try {
            entities.flush();
        } catch (OptimisticLockException stale) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
    }
}
