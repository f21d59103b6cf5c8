package org.ohms.compliance.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.crypto.Vault;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.PageRequest;

/** Reads the audit trail: who did what to whose record, newest first. */
@Stateless
public class AuditReview {
    private static final String COLUMNS = """
            select id, occurred_at, cast(actor as text), kind, permission, action, purpose, outcome, codes, object_type,
                cast(object_id as text), cast(patients as text), cast(reason_id as text), address, correlation
            from audit_event""";

    @Inject
    EntityManager entities;

    @Inject
    Vault vault;

    /** Lines that match, newest first, a page at a time. */
    @RolesAllowed("audit.read")
    public List<AuditRow> search(AuditQuery query, PageRequest part) {
        var where = new Where(query);
        var sql = entities.createNativeQuery(COLUMNS + where.text() + " order by occurred_at desc, id desc")
                .setFirstResult(part.first())
                .setMaxResults(part.size());
        where.bind(sql);
        List<?> rows = sql.getResultList();
        return rows.stream().map(row -> row((Object[]) row)).toList();
    }

    /** How many lines match. */
    @RolesAllowed("audit.read")
    public long count(AuditQuery query) {
        var where = new Where(query);
        var sql = entities.createNativeQuery("select count(*) from audit_event" + where.text());
        where.bind(sql);
        return ((Number) sql.getSingleResult()).longValue();
    }

    /** Lines per hour that match, for the picture above the list; hours without any are missing. */
    @RolesAllowed("audit.read")
    public List<AuditHour> perHour(AuditQuery query) {
        var where = new Where(query);
        var sql = entities.createNativeQuery("""
                select date_trunc('hour', occurred_at), count(*), count(*) filter (where outcome = 'refused')
                from audit_event""" + where.text() + " group by 1 order by 1");
        where.bind(sql);
        List<?> rows = sql.getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row ->
                        new AuditHour(instant(row[0]), ((Number) row[1]).longValue(), ((Number) row[2]).longValue()))
                .toList();
    }

    /** One line by its number. */
    @RolesAllowed("audit.read")
    public Optional<AuditRow> one(long id) {
        List<?> rows = entities.createNativeQuery(COLUMNS + " where id = ?1")
                .setParameter(1, id)
                .getResultList();
        return rows.stream().map(row -> row((Object[]) row)).findFirst();
    }

    /** The reason somebody typed, opened; empty when the line has none. */
    @RolesAllowed("audit.read")
    public Optional<String> reason(AuditRow line) {
        if (line.reasonId() == null) {
            return Optional.empty();
        }
        List<?> found = entities.createNativeQuery("select reason from audit_reason where id = ?1")
                .setParameter(1, line.reasonId())
                .getResultList();
        return found.stream()
                .map(secret -> new String(vault.open((byte[]) secret, "audit_reason.reason"), StandardCharsets.UTF_8))
                .findFirst();
    }

    private static AuditRow row(Object[] row) {
        return new AuditRow(
                ((Number) row[0]).longValue(),
                instant(row[1]),
                row[2] == null ? null : AccountId.of(String.valueOf(row[2])),
                String.valueOf(row[3]),
                text(row[4]),
                String.valueOf(row[5]),
                String.valueOf(row[6]),
                String.valueOf(row[7]),
                text(row[8]),
                text(row[9]),
                row[10] == null ? null : UUID.fromString(String.valueOf(row[10])),
                patients(String.valueOf(row[11])),
                row[12] == null ? null : UUID.fromString(String.valueOf(row[12])),
                String.valueOf(row[13]),
                String.valueOf(row[14]));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : String.valueOf(value);
    }

    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : ((java.sql.Timestamp) value).toInstant();
    }

    private static List<PatientId> patients(String array) {
        var inside = array.substring(1, array.length() - 1);
        return inside.isEmpty()
                ? List.of()
                : Arrays.stream(inside.split(",", -1)).map(PatientId::of).toList();
    }

    /** The conditions of a query, each with its parameter. */
    private static final class Where {
        private final List<String> conditions = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        Where(AuditQuery query) {
            add("occurred_at >= ?", query.from().atOffset(ZoneOffset.UTC));
            add("occurred_at < ?", query.until().atOffset(ZoneOffset.UTC));
            query.actor().ifPresent(actor -> add("actor = cast(? as uuid)", actor.toString()));
            query.patient().ifPresent(patient -> add("patients @> cast(? as uuid[])", "{" + patient + "}"));
            query.outcome().ifPresent(outcome -> add("outcome = ?", outcome));
            query.permission().ifPresent(permission -> add("permission = ?", permission));
        }

        private void add(String condition, Object value) {
            values.add(value);
            conditions.add(condition.replace("?", "?" + values.size()));
        }

        String text() {
            return " where " + String.join(" and ", conditions);
        }

        void bind(jakarta.persistence.Query query) {
            for (var i = 0; i < values.size(); i++) {
                query.setParameter(i + 1, values.get(i));
            }
        }
    }
}
