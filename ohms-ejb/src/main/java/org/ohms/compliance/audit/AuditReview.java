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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AsksAgain;
import org.ohms.shared.crypto.Vault;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.PageRequest;

/** Reads the audit trail: who did what to whose record, newest first. */
@Stateless
public class AuditReview {
    /** More lines than this are not taken out at once. */
    public static final int MOST_EXPORTED = 50_000;

    /** A line that is about more patients names the first of them. */
    public static final int PATIENTS_SHOWN = 20;

    private static final int MOST_HOURS = 24 * 366;
    private static final int MOST_PEOPLE = 200;
    static final String COLUMNS = """
            select id, occurred_at, cast(actor as text), kind, permission, action, purpose, outcome, codes, object_type,
                cast(object_id as text), cast(patients as text), cast(reason_id as text), address, correlation
            from audit_event""";

    @Inject
    EntityManager entities;

    @Inject
    Vault vault;

    @Inject
    AuditTrail trail;

    @Inject
    ChainChecks checks;

    @Inject
    PatientEndings endings;

    /** Lines that match, newest first, a part at a time, with the figures around them: one look, one line in the trail. */
    @RolesAllowed("audit.read")
    public AuditFindings look(AuditQuery query, PageRequest part) {
        query.patient().ifPresent(trail::patient);
        var everything = new AuditQuery(
                query.from(), query.until(), query.actor(), query.patient(), Optional.empty(), query.permission());
        var counts = counts(everything);
        var total = query.outcome()
                .map(outcome -> counts.getOrDefault(outcome, 0L))
                .orElseGet(() ->
                        counts.values().stream().mapToLong(Long::longValue).sum());
        return new AuditFindings(
                part(rows(query, part.first(), part.size())),
                total,
                counts.getOrDefault("refused", 0L),
                counts.getOrDefault("failed", 0L),
                hours(query),
                people(query),
                permissions(query),
                checks.last());
    }

    /** The line with this number; no line when there is none. */
    @RolesAllowed("audit.read")
    public TrailPart one(long id) {
        return part(find(id).stream().toList());
    }

    /**
     * The reason somebody typed, opened; empty when the line has none.
     *
     * @throws DomainException NOT_FOUND for an unknown line
     */
    @RolesAllowed("audit.read")
    public Optional<String> reason(long id) {
        var line = find(id).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        trail.object("AuditEvent", new UUID(0, id));
        line.patients().forEach(trail::patient);
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

    /** Takes lines out of the house. */
    @AsksAgain
    @RolesAllowed("audit.export")
    public AuditExtract export(AuditQuery query) {
        query.patient().ifPresent(trail::patient);
        var total = counts(query).values().stream().mapToLong(Long::longValue).sum();
        return new AuditExtract(part(rows(query, 0, MOST_EXPORTED)), total);
    }

    private TrailPart part(List<AuditRow> rows) {
        var about = rows.stream()
                .flatMap(row -> row.patients().stream().limit(PATIENTS_SHOWN))
                .distinct()
                .toList();
        return new TrailPart(rows, about.isEmpty() ? Map.of() : endings.of(about));
    }

    private Optional<AuditRow> find(long id) {
        List<?> rows = entities.createNativeQuery(COLUMNS + " where id = ?1")
                .setParameter(1, id)
                .getResultList();
        return rows.stream().map(row -> row((Object[]) row)).findFirst();
    }

    private List<AuditRow> rows(AuditQuery query, int first, int most) {
        return ask(query, COLUMNS, " order by occurred_at desc, id desc", first, most)
                .map(AuditReview::row)
                .toList();
    }

    private Map<String, Long> counts(AuditQuery query) {
        return ask(query, "select outcome, count(*) from audit_event", " group by outcome", 0, 10)
                .collect(Collectors.toMap(row -> String.valueOf(row[0]), row -> ((Number) row[1]).longValue()));
    }

    private List<AuditHour> hours(AuditQuery query) {
        var sql = "select date_trunc('hour', occurred_at), count(*), count(*) filter (where outcome = 'refused')"
                + " from audit_event";
        return ask(query, sql, " group by 1 order by 1", 0, MOST_HOURS)
                .map(row ->
                        new AuditHour(instant(row[0]), ((Number) row[1]).longValue(), ((Number) row[2]).longValue()))
                .toList();
    }

    private List<AccountId> people(AuditQuery query) {
        return ask(
                        period(query),
                        "select cast(actor as text), count(*) from audit_event",
                        " and actor is not null group by 1 order by 2 desc",
                        0,
                        MOST_PEOPLE)
                .map(row -> AccountId.of(String.valueOf(row[0])))
                .toList();
    }

    private List<String> permissions(AuditQuery query) {
        return ask(
                        period(query),
                        "select permission, count(*) from audit_event",
                        " and permission is not null group by 1 order by 1",
                        0,
                        Integer.MAX_VALUE)
                .map(row -> String.valueOf(row[0]))
                .toList();
    }

    private static AuditQuery period(AuditQuery query) {
        return new AuditQuery(
                query.from(), query.until(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private Stream<Object[]> ask(AuditQuery query, String select, String tail, int first, int most) {
        var where = new Where(query);
        var sql = entities.createNativeQuery(select + where.text() + tail)
                .setFirstResult(first)
                .setMaxResults(most);
        where.bind(sql);
        List<?> rows = sql.getResultList();
        return rows.stream().map(row -> (Object[]) row);
    }

    static AuditRow row(Object[] row) {
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
