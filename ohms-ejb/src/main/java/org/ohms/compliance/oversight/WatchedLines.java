package org.ohms.compliance.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.persistence.StoredInstant;

/** The lines of the trail that say who on staff did something with the record of one patient, or was refused it. */
@ApplicationScoped
class WatchedLines {
    private static final String ABOUT_ONE_PATIENT = """
            select id, occurred_at, cast(actor as text), cast(patients[1] as text) from audit_event
            where kind = 'staff' and outcome = 'allowed' and actor is not null and cardinality(patients) = 1""";

    /** What somebody mistyped in a form is refused as well, and says nothing; these codes stand at closed doors. */
    private static final String REFUSED = """
            select id, occurred_at, cast(actor as text), cast(patients as text) from audit_event
            where kind = 'staff' and outcome = 'refused' and actor is not null
            and string_to_array(codes, ' ') && array['access.not-in-care', 'common.not-found', 'common.not-allowed']""";

    @Inject
    EntityManager entities;

    List<WatchedLine> between(long after, long upTo) {
        return lines(entities.createNativeQuery(ABOUT_ONE_PATIENT + " and id > ?1 and id <= ?2 order by id")
                .setParameter(1, after)
                .setParameter(2, upTo));
    }

    /** Those of one person in a span of time, both ends included, in order of time. */
    List<WatchedLine> of(AccountId account, Instant from, Instant until) {
        return lines(entities.createNativeQuery(ABOUT_ONE_PATIENT
                        + " and actor = ?1 and occurred_at >= ?2 and occurred_at <= ?3 order by occurred_at, id")
                .setParameter(1, account.value())
                .setParameter(2, from.atOffset(ZoneOffset.UTC))
                .setParameter(3, until.atOffset(ZoneOffset.UTC)));
    }

    List<RefusedLine> refusedBetween(long after, long upTo) {
        return refusals(entities.createNativeQuery(REFUSED + " and id > ?1 and id <= ?2 order by id")
                .setParameter(1, after)
                .setParameter(2, upTo));
    }

    /** What one person was refused in a span of time, both ends included, in order of time. */
    List<RefusedLine> refused(AccountId account, Instant from, Instant until) {
        return refusals(entities.createNativeQuery(REFUSED
                        + " and actor = ?1 and occurred_at >= ?2 and occurred_at <= ?3 order by occurred_at, id")
                .setParameter(1, account.value())
                .setParameter(2, from.atOffset(ZoneOffset.UTC))
                .setParameter(3, until.atOffset(ZoneOffset.UTC)));
    }

    private static List<RefusedLine> refusals(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new RefusedLine(
                        ((Number) row[0]).longValue(),
                        StoredInstant.of(row[1]),
                        AccountId.of(String.valueOf(row[2])),
                        Set.copyOf(Anomalies.patients(String.valueOf(row[3])))))
                .toList();
    }

    private static List<WatchedLine> lines(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> line((Object[]) row)).toList();
    }

    private static WatchedLine line(Object[] row) {
        return new WatchedLine(
                ((Number) row[0]).longValue(),
                StoredInstant.of(row[1]),
                AccountId.of(String.valueOf(row[2])),
                PatientId.of(String.valueOf(row[3])));
    }
}
