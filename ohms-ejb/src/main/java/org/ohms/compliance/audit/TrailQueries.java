package org.ohms.compliance.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.persistence.StoredInstant;

/** The questions to the audit trail; the second wall decides which lines the one who asks sees. */
@ApplicationScoped
class TrailQueries {
    static final String COLUMNS = """
            select id, occurred_at, cast(actor as text), kind, permission, action, purpose, outcome, codes, object_type,
                cast(object_id as text), cast(patients as text), cast(reason_id as text), address, correlation
            from audit_event""";
    private static final String NEWEST_FIRST = " order by occurred_at desc, id desc";
    private static final int MOST_HOURS = 24 * 366;
    private static final int MOST_PEOPLE = 200;
    private static final int MOST_CHOICES = 500;

    @Inject
    EntityManager entities;

    Optional<AuditRow> find(long id) {
        List<?> rows = entities.createNativeQuery(COLUMNS + " where id = ?1")
                .setParameter(1, id)
                .getResultList();
        return rows.stream().map(row -> row((Object[]) row)).findFirst();
    }

    /** Lines that match, newest first: from the newest one on, or next to a mark, which they do not include. */
    List<AuditRow> rows(AuditQuery query, TrailPlace place) {
        var where = new Where(query);
        place.olderThan().ifPresent(mark -> where.beside("<", mark));
        if (place.olderThan().isPresent() || place.newerThan().isEmpty()) {
            return ask(where, COLUMNS, NEWEST_FIRST, place.size())
                    .map(TrailQueries::row)
                    .toList();
        }
        where.beside(">", place.newerThan().get());
        var found = ask(where, COLUMNS, " order by occurred_at, id", place.size())
                .map(TrailQueries::row)
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(found);
        return found;
    }

    /** Whether any line that matches stands on that side of the mark. */
    boolean isAnyBeside(AuditQuery query, String side, TrailMark mark) {
        var where = new Where(query);
        where.beside(side, mark);
        return ask(where, "select 1, 1 from audit_event", "", 1).findAny().isPresent();
    }

    List<AuditRow> newest(AuditQuery query, int most) {
        return ask(new Where(query), COLUMNS, NEWEST_FIRST, most)
                .map(TrailQueries::row)
                .toList();
    }

    /** How many lines match, by their outcome. */
    Map<String, Long> counts(AuditQuery query) {
        return ask(new Where(query), "select outcome, count(*) from audit_event", " group by outcome", 10)
                .collect(Collectors.toMap(row -> String.valueOf(row[0]), row -> ((Number) row[1]).longValue()));
    }

    List<AuditHour> hours(AuditQuery query) {
        var sql = "select date_trunc('hour', occurred_at), count(*), count(*) filter (where outcome = 'refused')"
                + " from audit_event";
        return ask(new Where(query), sql, " group by 1 order by 1", MOST_HOURS)
                .map(row -> new AuditHour(
                        StoredInstant.of(row[0]), ((Number) row[1]).longValue(), ((Number) row[2]).longValue()))
                .toList();
    }

    List<AccountId> people(AuditQuery period) {
        return ask(
                        new Where(period),
                        "select cast(actor as text), count(*) from audit_event",
                        " and actor is not null group by 1 order by 2 desc",
                        MOST_PEOPLE)
                .map(row -> AccountId.of(String.valueOf(row[0])))
                .toList();
    }

    List<String> actions(AuditQuery period) {
        return choices(period, "coalesce(permission, action)", "");
    }

    List<String> records(AuditQuery period) {
        return choices(period, "object_type", " and object_type is not null");
    }

    private List<String> choices(AuditQuery period, String column, String more) {
        return ask(
                        new Where(period),
                        "select " + column + ", count(*) from audit_event",
                        more + " group by 1 order by 1",
                        MOST_CHOICES)
                .map(row -> String.valueOf(row[0]))
                .toList();
    }

    private Stream<Object[]> ask(Where where, String select, String tail, int most) {
        var sql = entities.createNativeQuery(select + where.text() + tail).setMaxResults(most);
        where.bind(sql);
        List<?> rows = sql.getResultList();
        return rows.stream().map(row -> (Object[]) row);
    }

    static AuditRow row(Object[] row) {
        return new AuditRow(
                ((Number) row[0]).longValue(),
                StoredInstant.of(row[1]),
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

    private static List<PatientId> patients(String array) {
        var inside = array.substring(1, array.length() - 1);
        return inside.isEmpty()
                ? List.of()
                : Arrays.stream(inside.split(",", -1)).map(PatientId::of).toList();
    }

    /** The conditions of a query, each with its parameters. */
    private static final class Where {
        private final List<String> conditions = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        Where(AuditQuery query) {
            add("occurred_at >= ?", query.from().atOffset(ZoneOffset.UTC));
            add("occurred_at < ?", query.until().atOffset(ZoneOffset.UTC));
            query.actor().ifPresent(actor -> add("actor = cast(? as uuid)", actor.toString()));
            query.patient().ifPresent(patient -> add("patients @> cast(? as uuid[])", "{" + patient + "}"));
            query.outcome().ifPresent(outcome -> add("outcome = ?", outcome));
            query.record().ifPresent(record -> add("object_type = ?", record));
            query.purpose().ifPresent(purpose -> add("purpose = ?", purpose));
            if (!query.actions().isEmpty()) {
                var codes = query.actions().stream().map(Where::quoted).collect(Collectors.joining(",", "{", "}"));
                add("(permission = any (cast(? as text[])) or action = any (cast(? as text[])))", codes, codes);
            }
        }

        void beside(String side, TrailMark mark) {
            add("(occurred_at, id) " + side + " (?, ?)", mark.at().atOffset(ZoneOffset.UTC), mark.id());
        }

        private static String quoted(String code) {
            return '"' + code.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }

        private void add(String condition, Object... given) {
            var numbered = new StringBuilder();
            var next = 0;
            for (var sign : condition.toCharArray()) {
                numbered.append(sign);
                if (sign == '?') {
                    values.add(given[next++]);
                    numbered.append(values.size());
                }
            }
            conditions.add(numbered.toString());
        }

        String text() {
            return " where " + String.join(" and ", conditions);
        }

        void bind(Query query) {
            for (var i = 0; i < values.size(); i++) {
                query.setParameter(i + 1, values.get(i));
            }
        }
    }
}
