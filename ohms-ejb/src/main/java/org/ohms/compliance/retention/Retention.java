package org.ohms.compliance.retention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.ohms.compliance.access.AsksAgain;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.persistence.StoredInstant;

/**
 * Deletes what is older than the hospital keeps it: one person asks, what is due is counted, another agrees, and what was
 * counted goes, or nothing. The database checks all of it once more by itself.
 */
@Stateless
public class Retention {
    private static final int ORDERS_SHOWN = 100;

    @Inject
    EntityManager entities;

    @Inject
    RetentionSettings settings;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** Every kind, with what would go now: the dry run. */
    @RolesAllowed("retention.read")
    public List<KeptKind> kinds() {
        List<?> rows = entities.createNativeQuery("select kind, basis from retention_kind order by kind")
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> kind((String) row[0], Optional.ofNullable((String) row[1])))
                .toList();
    }

    /** What was asked for, the newest first. */
    @RolesAllowed("retention.read")
    public List<DeletionOrder> orders() {
        List<?> rows =
                entities.createNativeQuery("""
                        select id, kind, before, counted, held, encode(digest, 'hex'), proposed_at, proposed_by, state,
                            decided_at, decided_by
                        from retention_order order by proposed_at desc, id desc""").setMaxResults(ORDERS_SHOWN).getResultList();
        return rows.stream().map(row -> order((Object[]) row)).toList();
    }

    /**
     * Asks to delete what is due of a kind.
     *
     * @throws DomainException NOT_FOUND for no kind; REFUSED when it is kept for good, nothing is due, or somebody has asked
     */
    @AsksAgain
    @RolesAllowed("retention.propose")
    public UUID propose(String kind) {
        insistOnKind(kind);
        var before = before(kind).orElseThrow(() -> DomainException.refused(RetentionRefusal.KEPT_FOR_GOOD));
        if (isWaiting(kind)) {
            throw DomainException.refused(RetentionRefusal.WAITING);
        }
        var id = Uuids.v7(clock.instant());
        trail.object("RetentionOrder", id);
        var counted = ((Number) entities.createNativeQuery(
                                "select ohms.retention_propose(?1, ?2, cast(?3 as timestamptz), cast(?4 as timestamptz))")
                        .setParameter(1, id)
                        .setParameter(2, kind)
                        .setParameter(3, before.toString())
                        .setParameter(4, clock.instant().toString())
                        .getSingleResult())
                .longValue();
        if (counted == 0) {
            throw DomainException.refused(RetentionRefusal.NOTHING_DUE);
        }
        return id;
    }

    /**
     * Agrees, and what was counted is gone.
     *
     * @throws DomainException NOT_FOUND; REFUSED for whoever asked, for what was decided before, and when what is due has
     *     changed since it was counted
     */
    @AsksAgain
    @RolesAllowed("retention.approve")
    public void approve(UUID order) {
        decide(order, true);
    }

    /** Declines, or takes back what one asked for. */
    @RolesAllowed("retention.approve")
    public void decline(UUID order) {
        decide(order, false);
    }

    private void decide(UUID order, boolean agreed) {
        trail.object("RetentionOrder", order);
        var end = (String) entities.createNativeQuery("select ohms.retention_decide(?1, ?2, cast(?3 as timestamptz))")
                .setParameter(1, order)
                .setParameter(2, agreed)
                .setParameter(3, clock.instant().toString())
                .getSingleResult();
        switch (end) {
            case "unknown" -> throw DomainException.notFound(CommonRefusal.NOT_FOUND);
            case "ended" -> throw DomainException.refused(RetentionRefusal.ENDED);
            case "same-person" -> throw DomainException.refused(RetentionRefusal.SAME_PERSON);
            case "stale" -> throw DomainException.refused(RetentionRefusal.CHANGED);
            default -> entities.clear();
        }
    }

    private KeptKind kind(String code, Optional<String> basis) {
        var before = before(code);
        if (before.isEmpty()) {
            return new KeptKind(code, Optional.empty(), basis, before, 0, 0);
        }
        var counts = (Object[]) entities.createNativeQuery(
                        "select counted, held from ohms.retention_count(?1, cast(?2 as timestamptz))")
                .setParameter(1, code)
                .setParameter(2, before.get().toString())
                .getSingleResult();
        return new KeptKind(
                code,
                settings.of(code),
                basis,
                before,
                ((Number) counts[0]).longValue(),
                ((Number) counts[1]).longValue());
    }

    /** Whole days, so that what one person counted in the morning is what another agrees to in the afternoon. */
    private Optional<Instant> before(String kind) {
        var today = clock.instant().atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS);
        return settings.of(kind).map(period -> today.minus(period).toInstant());
    }

    private void insistOnKind(String kind) {
        if (entities.createNativeQuery("select 1 from retention_kind where kind = ?1")
                .setParameter(1, kind)
                .getResultList()
                .isEmpty()) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
    }

    private boolean isWaiting(String kind) {
        return !entities.createNativeQuery("select 1 from retention_order where kind = ?1 and state = 'open'")
                .setParameter(1, kind)
                .getResultList()
                .isEmpty();
    }

    private DeletionOrder order(Object[] row) {
        return new DeletionOrder(
                (UUID) row[0],
                (String) row[1],
                StoredInstant.of(row[2]),
                ((Number) row[3]).longValue(),
                ((Number) row[4]).longValue(),
                (String) row[5],
                StoredInstant.of(row[6]),
                new AccountId((UUID) row[7]),
                DeletionOrder.State.valueOf(((String) row[8]).toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row[9]).map(StoredInstant::of),
                Optional.ofNullable((UUID) row[10]).map(AccountId::new),
                new AccountId((UUID) row[7]).equals(current.get().account()));
    }
}
