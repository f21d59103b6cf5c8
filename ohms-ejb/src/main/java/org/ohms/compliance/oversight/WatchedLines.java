package org.ohms.compliance.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** The lines of the trail that say who on staff did something with the record of one patient. */
@ApplicationScoped
class WatchedLines {
    private static final String ABOUT_ONE_PATIENT = """
            select id, occurred_at, cast(actor as text), cast(patients[1] as text) from audit_event
            where kind = 'staff' and outcome = 'allowed' and actor is not null and cardinality(patients) = 1""";

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

    private static List<WatchedLine> lines(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> line((Object[]) row)).toList();
    }

    private static WatchedLine line(Object[] row) {
        return new WatchedLine(
                ((Number) row[0]).longValue(),
                row[1] instanceof OffsetDateTime time ? time.toInstant() : ((java.sql.Timestamp) row[1]).toInstant(),
                AccountId.of(String.valueOf(row[2])),
                PatientId.of(String.valueOf(row[3])));
    }
}
