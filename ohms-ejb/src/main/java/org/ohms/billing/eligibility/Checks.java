package org.ohms.billing.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.PageRequest;

/** The questions to insurers there are. It asks for no permission. */
@ApplicationScoped
class Checks {
    private static final String NEWEST = " order by c.askedAt desc, c.id desc";
    private static final int MOST = 200;

    @Inject
    EntityManager entities;

    /**
     * Puts a question down, unless the same one is running.
     *
     * @return the one that is asked now
     */
    UUID add(EligibilityCheck check) {
        var running = running(check.coverage(), check.day());
        if (running.isPresent()) {
            return running.get();
        }
        // a second one at the same moment waits here, and then finds the first
        entities.createNativeQuery("select count(pg_advisory_xact_lock(hashtextextended(?1, 0)))")
                .setParameter(1, "eligibility:" + check.coverage() + ":" + check.day())
                .getSingleResult();
        var meanwhile = running(check.coverage(), check.day());
        if (meanwhile.isPresent()) {
            return meanwhile.get();
        }
        entities.persist(check);
        entities.flush();
        return check.id();
    }

    void keep(EligibilityCheck check) {
        entities.persist(check);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    private Optional<UUID> running(UUID coverage, LocalDate day) {
        return entities.createQuery(
                        "select c.id from EligibilityCheck c where c.coverage = :coverage and c.day = :day and c.state = :requested",
                        UUID.class)
                .setParameter("coverage", coverage)
                .setParameter("day", day)
                .setParameter("requested", CheckState.REQUESTED)
                .getResultStream()
                .findFirst();
    }

    EligibilityCheck with(UUID id) {
        return Optional.ofNullable(entities.find(EligibilityCheck.class, id))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    EligibilityCheck locked(UUID id) {
        return Optional.ofNullable(entities.find(EligibilityCheck.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    Optional<UUID> traced(String trace) {
        return entities.createQuery("select c.id from EligibilityCheck c where c.trace = :trace", UUID.class)
                .setParameter("trace", trace)
                .getResultStream()
                .findFirst();
    }

    /** How many wait to be taken up, counted no further than asked. */
    int due(Instant now, int most) {
        return ((Number) entities.createNativeQuery("""
                        select count(*) from (select 1 from eligibility_check where state = 'REQUESTED'
                        and not_before <= ?1 and (lease_until is null or lease_until <= ?1) limit ?2) due""")
                        .setParameter(1, now.atOffset(ZoneOffset.UTC))
                        .setParameter(2, most)
                        .getSingleResult())
                .intValue();
    }

    /** The one that waits longest, for this transaction alone. */
    Optional<EligibilityCheck> claim(Instant now) {
        List<?> found = entities.createNativeQuery("""
                        select cast(id as text) from eligibility_check where state = 'REQUESTED'
                        and not_before <= ?1 and (lease_until is null or lease_until <= ?1)
                        order by not_before, id limit 1 for update skip locked""")
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .getResultList();
        return found.stream()
                .map(id -> with(UUID.fromString(String.valueOf(id))))
                .findFirst();
    }

    /** Those of the night before this day whom nobody answered though they can be asked, for this transaction alone. */
    List<EligibilityCheck> missedAtNight(LocalDate day) {
        List<?> found = entities.createNativeQuery("""
                        select cast(id as text) from eligibility_check where origin = 'NIGHT' and state = 'NOT_REACHED'
                        and service_day = cast(?1 as date) and tries < ?2 and failure <> 'payer.no-way'
                        and not exists (select 1 from eligibility_check e where e.coverage_id = eligibility_check.coverage_id
                            and e.service_day = eligibility_check.service_day and e.state = 'REQUESTED')
                        order by asked_at, id limit ?3 for update skip locked""")
                .setParameter(1, day.toString())
                .setParameter(2, EligibilityCheck.MOST_TRIES)
                .setParameter(3, MOST)
                .getResultList();
        return found.stream()
                .map(id -> with(UUID.fromString(String.valueOf(id))))
                .toList();
    }

    List<EligibilityCheck> latest(@Nullable CheckState state, PageRequest part) {
        var query = entities.createQuery(
                "select c from EligibilityCheck c" + (state == null ? "" : " where c.state = :state") + NEWEST,
                EligibilityCheck.class);
        if (state != null) {
            query.setParameter("state", state);
        }
        return query.setFirstResult(part.first()).setMaxResults(part.size()).getResultList();
    }

    long count(@Nullable CheckState state) {
        var query = entities.createQuery(
                "select count(c) from EligibilityCheck c" + (state == null ? "" : " where c.state = :state"),
                Long.class);
        if (state != null) {
            query.setParameter("state", state);
        }
        return query.getSingleResult();
    }

    List<EligibilityCheck> of(PatientId patient) {
        return entities.createQuery(
                        "select c from EligibilityCheck c where c.patient = :patient" + NEWEST, EligibilityCheck.class)
                .setParameter("patient", patient)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** The next part of the list, each beginning behind the last of the one before. */
    List<EligibilityCheck> find(CheckSearch search) {
        var where = new StringBuilder(" where 1 = 1");
        var values = new java.util.HashMap<String, Object>();
        var patient = search.patient();
        if (patient != null) {
            where.append(" and c.patient = :patient");
            values.put("patient", patient);
        }
        var coverage = search.coverage();
        if (coverage != null) {
            where.append(" and c.coverage = :coverage");
            values.put("coverage", coverage);
        }
        var after = search.after();
        if (after != null) {
            where.append(" and (c.askedAt < :at or (c.askedAt = :at and c.id < :id))");
            values.put("at", after.askedAt());
            values.put("id", after.id());
        }
        var query = entities.createQuery("select c from EligibilityCheck c" + where + NEWEST, EligibilityCheck.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(search.size() + 1).getResultList();
    }

    /** The latest of each of these covers that says something, or at least that nobody was reached. */
    Map<UUID, EligibilityCheck> latestOf(Collection<UUID> coverages) {
        if (coverages.isEmpty()) {
            return Map.of();
        }
        List<?> ids = entities.createNativeQuery("""
                        select cast(l.id as text) from unnest(cast(?1 as uuid[])) as wanted (coverage)
                        cross join lateral (select c.id from eligibility_check c where c.coverage_id = wanted.coverage
                            order by c.asked_at desc, c.id desc limit 1) l""")
                .setParameter(1, coverages.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .getResultList();
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery("select c from EligibilityCheck c where c.id in :ids", EligibilityCheck.class)
                        .setParameter(
                                "ids",
                                ids.stream()
                                        .map(id -> UUID.fromString(String.valueOf(id)))
                                        .toList())
                        .getResultStream()
                        .collect(Collectors.toMap(EligibilityCheck::coverage, Function.identity()));
    }
}
