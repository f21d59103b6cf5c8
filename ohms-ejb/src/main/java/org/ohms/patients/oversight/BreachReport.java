package org.ohms.patients.oversight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ohms.compliance.access.AsksAgain;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.persistence.StoredInstant;

/**
 * Somebody's account was misused: whose records did it see in that time? The answer comes from the audit trail and is the
 * list of the people to be told (45 CFR 164.404).
 */
@Stateless
public class BreachReport {
    /** A longer time is asked for in parts. */
    public static final Duration LONGEST = Duration.ofDays(366);

    /** More patients than this are taken out in parts. */
    public static final int MOST_EXPORTED = 50_000;

    private static final int MOST_ACCOUNTS = 500;

    @Inject
    EntityManager entities;

    @Inject
    PatientLabels labels;

    @Inject
    AuditTrail trail;

    /**
     * One part of the patients whose records the account saw or changed, those seen first at the top.
     *
     * @throws DomainException INVALID when the time is longer than a year or ends before it begins
     */
    @RolesAllowed("breach.examine")
    public SeenPatients look(AccountId account, Instant from, Instant until, PageRequest part) {
        return seen(account, from, until, part.first(), part.size());
    }

    /** Accounts that opened any record in that time, the busiest first. */
    @RolesAllowed("breach.examine")
    public List<AccountId> accounts(Instant from, Instant until) {
        insistOnPeriod(from, until);
        List<?> ids = entities.createNativeQuery("""
                        select cast(actor as text) from audit_event
                        where actor is not null and outcome = 'allowed' and patients <> '{}'
                            and occurred_at >= ?1 and occurred_at < ?2
                        group by actor order by count(*) desc""")
                .setParameter(1, from.atOffset(ZoneOffset.UTC))
                .setParameter(2, until.atOffset(ZoneOffset.UTC))
                .setMaxResults(MOST_ACCOUNTS)
                .getResultList();
        return ids.stream().map(id -> AccountId.of(String.valueOf(id))).toList();
    }

    /** All of them, to be taken out of the house. */
    @AsksAgain
    @RolesAllowed("breach.examine")
    public SeenPatients export(AccountId account, Instant from, Instant until) {
        return seen(account, from, until, 0, MOST_EXPORTED);
    }

    private SeenPatients seen(AccountId account, Instant from, Instant until, int first, int most) {
        insistOnPeriod(from, until);
        trail.object("Account", account.value());
        var total = ((Number) entities.createNativeQuery("""
                                select count(distinct p.id) from audit_event e cross join lateral unnest(e.patients) p (id)
                                where e.actor = ?1 and e.outcome = 'allowed' and e.occurred_at >= ?2 and e.occurred_at < ?3""")
                        .setParameter(1, account.value())
                        .setParameter(2, from.atOffset(ZoneOffset.UTC))
                        .setParameter(3, until.atOffset(ZoneOffset.UTC))
                        .getSingleResult())
                .longValue();
        List<?> rows = entities.createNativeQuery("""
                        select p.id, min(e.occurred_at), max(e.occurred_at), count(*),
                            string_agg(distinct coalesce(e.permission, e.action), ' ')
                        from audit_event e cross join lateral unnest(e.patients) p (id)
                        where e.actor = ?1 and e.outcome = 'allowed' and e.occurred_at >= ?2 and e.occurred_at < ?3
                        group by p.id order by min(e.occurred_at), p.id""")
                .setParameter(1, account.value())
                .setParameter(2, from.atOffset(ZoneOffset.UTC))
                .setParameter(3, until.atOffset(ZoneOffset.UTC))
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
        var patients = rows.stream()
                .map(row -> new PatientId((UUID) ((Object[]) row)[0]))
                .toList();
        patients.forEach(trail::patient);
        var known = labels.of(patients);
        return new SeenPatients(
                rows.stream()
                        .map(row -> (Object[]) row)
                        .map(row -> new SeenPatients.Seen(
                                new PatientId((UUID) row[0]),
                                Optional.ofNullable(known.get(new PatientId((UUID) row[0]))),
                                StoredInstant.of(row[1]),
                                StoredInstant.of(row[2]),
                                ((Number) row[3]).longValue(),
                                Arrays.stream(((String) row[4]).split(" ", -1))
                                        .sorted()
                                        .collect(Collectors.toUnmodifiableList())))
                        .toList(),
                total);
    }

    private static void insistOnPeriod(Instant from, Instant until) {
        if (!from.isBefore(until) || Duration.between(from, until).compareTo(LONGEST) > 0) {
            throw DomainException.invalid(Refusal.of(CommonRefusal.OUT_OF_RANGE).at("until"));
        }
    }
}
