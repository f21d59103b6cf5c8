package org.ohms.records.compare;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.persistence.StoredInstant;

/** Every set of rules the hospital published. */
@ApplicationScoped
public class ChangeRules {
    private static final String SETS = """
            select s.id, s.version, s.reason, s.published_at, s.published_by,
                r.code, r.test, r.unit, r.measure, r.least, r.days, r.source
            from change_rule_set s left join change_rule r on r.set_id = s.id
            where s.version %s order by s.version desc, r.place""";

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /** The set that counts; empty while the hospital has none. */
    public Optional<RuleSet> live() {
        return read(entities.createNativeQuery(SETS.formatted("= (select max(version) from change_rule_set)"))
                        .getResultList())
                .stream()
                .findFirst();
    }

    /** The newest sets. */
    List<RuleSet> newest(int most) {
        return read(entities.createNativeQuery(
                        SETS.formatted("> (select coalesce(max(version), 0) - ?1 from change_rule_set)"))
                .setParameter(1, most)
                .getResultList());
    }

    /**
     * Publishes the next set.
     *
     * @param seen version of the set it was made from; 0 for none
     */
    UUID publish(String reason, List<ChangeRule> rules, int seen, AccountId by) {
        // two at once get two numbers, one after the other
        entities.createNativeQuery("select count(pg_advisory_xact_lock(hashtextextended('change-rules', 0)))")
                .getSingleResult();
        if (live().map(RuleSet::version).orElse(0) != seen) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        var now = clock.instant();
        var id = Uuids.v7(now);
        entities.createNativeQuery("""
                        insert into change_rule_set (id, version, reason, published_at, published_by)
                        select ?1, coalesce(max(version), 0) + 1, ?2, ?3, ?4 from change_rule_set""")
                .setParameter(1, id)
                .setParameter(2, reason)
                .setParameter(3, Timestamp.from(now))
                .setParameter(4, by.value())
                .executeUpdate();
        var rows = Json.createArrayBuilder();
        rules.forEach(rule -> rows.add(Json.createObjectBuilder()
                .add("code", rule.code())
                .add("test", rule.test())
                .add("unit", rule.unit())
                .add("measure", rule.measure().name())
                .add("least", rule.least())
                .add("days", rule.days())
                .add("source", rule.source())));
        entities.createNativeQuery("""
                        insert into change_rule (set_id, place, code, test, unit, measure, least, days, source)
                        select ?1, came.place, rule ->> 'code', rule ->> 'test', rule ->> 'unit', rule ->> 'measure',
                            cast(rule ->> 'least' as numeric), cast(rule ->> 'days' as int), rule ->> 'source'
                        from jsonb_array_elements(cast(?2 as jsonb)) with ordinality as came (rule, place)""")
                .setParameter(1, id)
                .setParameter(2, rows.build().toString())
                .executeUpdate();
        return id;
    }

    private static List<RuleSet> read(List<?> rows) {
        var rules = new LinkedHashMap<UUID, List<ChangeRule>>();
        var sets = new LinkedHashMap<UUID, Object[]>();
        for (var row : rows) {
            var columns = (Object[]) row;
            var id = (UUID) columns[0];
            sets.putIfAbsent(id, columns);
            var known = rules.computeIfAbsent(id, first -> new ArrayList<>());
            if (columns[5] != null) {
                known.add(new ChangeRule(
                        (String) columns[5],
                        (String) columns[6],
                        (String) columns[7],
                        ChangeMeasure.valueOf((String) columns[8]),
                        (BigDecimal) columns[9],
                        ((Number) columns[10]).intValue(),
                        (String) columns[11]));
            }
        }
        return sets.entrySet().stream()
                .map(set -> new RuleSet(
                        set.getKey(),
                        ((Number) set.getValue()[1]).intValue(),
                        (String) set.getValue()[2],
                        StoredInstant.of(set.getValue()[3]),
                        new AccountId((UUID) set.getValue()[4]),
                        rules.getOrDefault(set.getKey(), List.of())))
                .toList();
    }
}
