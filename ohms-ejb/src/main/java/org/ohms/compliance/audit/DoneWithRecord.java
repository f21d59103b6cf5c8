package org.ohms.compliance.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/**
 * What one person did with one record in a span of time, for features that have to show it to somebody who answers for
 * it. The second wall decides whether the one who acts reads the trail; work of the system does.
 */
@ApplicationScoped
public class DoneWithRecord {
    private static final String SPAN = TrailQueries.COLUMNS
            + " where actor = ?1 and patients @> cast(?2 as uuid[]) and occurred_at >= ?3 and occurred_at <= ?4"
            + " order by occurred_at, id limit ?5";

    private static final String SPAN_OF_ANY = TrailQueries.COLUMNS
            + " where actor = ?1 and patients && cast(?2 as uuid[]) and occurred_at >= ?3 and occurred_at <= ?4"
            + " order by occurred_at, id limit ?5";

    private static final String REFUSED = TrailQueries.COLUMNS
            + " where actor = ?1 and outcome = 'refused' and occurred_at >= ?2 and occurred_at <= ?3"
            + " order by occurred_at, id limit ?4";

    @Inject
    EntityManager entities;

    /** The lines of that span, oldest first, so many at most. */
    public List<AuditRow> by(AccountId account, PatientId patient, Instant from, Instant until, int most) {
        return lines(SPAN, account, List.of(patient), from, until, most);
    }

    /** The same for whatever touched any of these records. */
    public List<AuditRow> by(AccountId account, List<PatientId> patients, Instant from, Instant until, int most) {
        return lines(SPAN_OF_ANY, account, patients, from, until, most);
    }

    /** What this account was refused in that span, whoever it was about. */
    public List<AuditRow> refused(AccountId account, Instant from, Instant until, int most) {
        List<?> rows = entities.createNativeQuery(REFUSED)
                .setParameter(1, account.value())
                .setParameter(2, from.atOffset(ZoneOffset.UTC))
                .setParameter(3, until.atOffset(ZoneOffset.UTC))
                .setParameter(4, most)
                .getResultList();
        return rows.stream().map(row -> TrailQueries.row((Object[]) row)).toList();
    }

    private List<AuditRow> lines(
            String sql, AccountId account, List<PatientId> patients, Instant from, Instant until, int most) {
        List<?> rows = entities.createNativeQuery(sql)
                .setParameter(1, account.value())
                .setParameter(2, patients.stream().map(PatientId::toString).collect(Collectors.joining(",", "{", "}")))
                .setParameter(3, from.atOffset(ZoneOffset.UTC))
                .setParameter(4, until.atOffset(ZoneOffset.UTC))
                .setParameter(5, most)
                .getResultList();
        return rows.stream().map(row -> TrailQueries.row((Object[]) row)).toList();
    }
}
