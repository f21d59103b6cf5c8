package org.ohms.patients.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.persistence.StoredInstant;

/**
 * Reads from the trail who used a record: one row for each person and day, over six years. Records that became part of
 * this one count with it. It reads as the system; whoever calls it has made sure whose record it is.
 */
@ApplicationScoped
class SeenReader {
    private static final int YEARS = 6;
    private static final String LINES = """
            with mine as (select r as id from records_in(cast(?1 as uuid)) r),
            lines as (
                select e.id, e.actor, e.kind, e.occurred_at,
                    case when cardinality(e.patients) > 1 then 'list' else coalesce(e.permission, e.action) end as did,
                    exists (select 1 from break_glass_grant g join mine m on m.id = g.patient_id
                            where g.account_id = e.actor and e.occurred_at >= g.opened_at
                            and e.occurred_at <= coalesce(g.ended_at, g.expires_at)) as emergency
                from audit_event e
                where e.patients && (select array_agg(id) from mine)
                and (e.kind in ('staff', 'client') or e.kind = 'patient' and e.purpose = 'proxy')
                and e.actor is not null and e.outcome = 'allowed' and e.occurred_at >= ?2)
            """;
    private static final String DAYS = LINES + """
            select max(id), cast(actor as text), kind, min(occurred_at), max(occurred_at), string_agg(distinct did, ' '),
                count(*), bool_or(emergency)
            from lines group by actor, kind, date_trunc('day', occurred_at at time zone ?3)
            order by max(occurred_at) desc, max(id) desc""";
    private static final String COUNT = LINES + """
            select count(*) from (
                select 1 from lines group by actor, kind, date_trunc('day', occurred_at at time zone ?3)) days""";
    private static final String READERS = LINES + "select count(distinct (actor, kind)), cast(?3 as text) from lines";

    @Inject
    EntityManager entities;

    @Inject
    KnownHospital hospital;

    @Inject
    SeenNames names;

    @Inject
    Clock clock;

    /** A row before anybody is named. */
    record Day(
            long line,
            AccountId actor,
            SeenRow.Who who,
            Instant first,
            Instant last,
            Set<String> did,
            int times,
            boolean emergency) {}

    /** Who did something with the record, and when. */
    record Moment(@Nullable AccountId actor, boolean program, Instant at) {}

    Page<SeenRow> page(PatientId patient, PageRequest part) {
        List<?> rows = query(DAYS, patient)
                .setFirstResult(part.first())
                .setMaxResults(part.size())
                .getResultList();
        var total = (Number) query(COUNT, patient).getSingleResult();
        var days = rows.stream().map(row -> day((Object[]) row)).toList();
        return new Page<>(names.rows(days), total.longValue());
    }

    /** How many used it since the day began at the hospital. */
    int today(PatientId patient) {
        var zone = hospital.zone();
        var morning = clock.instant().atZone(zone).toLocalDate().atStartOfDay(zone);
        var row = (Object[]) query(READERS, patient, morning.toOffsetDateTime()).getSingleResult();
        return ((Number) row[0]).intValue();
    }

    /** The moment of this line, if it is about this record. */
    Optional<Moment> moment(PatientId patient, long line) {
        List<?> rows = query(
                        LINES
                                + "select cast(actor as text), kind, occurred_at, cast(?3 as text) from lines where id = ?4",
                        patient)
                .setParameter(4, line)
                .getResultList();
        return rows.stream().findFirst().map(row -> {
            var columns = (Object[]) row;
            return new Moment(
                    AccountId.of(String.valueOf(columns[0])),
                    columns[1].equals("client"),
                    StoredInstant.of(columns[2]));
        });
    }

    private jakarta.persistence.Query query(String sql, PatientId patient) {
        return query(sql, patient, clock.instant().atOffset(ZoneOffset.UTC).minusYears(YEARS));
    }

    private jakarta.persistence.Query query(String sql, PatientId patient, OffsetDateTime since) {
        return entities.createNativeQuery(sql)
                .setParameter(1, patient.toString())
                .setParameter(2, since)
                .setParameter(3, hospital.zone().getId());
    }

    private static Day day(Object[] row) {
        return new Day(
                ((Number) row[0]).longValue(),
                AccountId.of(String.valueOf(row[1])),
                SeenRow.Who.of(String.valueOf(row[2])),
                StoredInstant.of(row[3]),
                StoredInstant.of(row[4]),
                Arrays.stream(String.valueOf(row[5]).split(" ", -1)).collect(Collectors.toSet()),
                ((Number) row[6]).intValue(),
                Boolean.TRUE.equals(row[7]));
    }
}
