package org.ohms.records.compare;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ohms.records.observation.ObservationRow;
import org.ohms.shared.id.AccountId;

/**
 * Rules that were published together.
 *
 * @param reason why there is a new set
 */
public record RuleSet(
        UUID id, int version, String reason, Instant publishedAt, AccountId publishedBy, List<ChangeRule> rules) {
    public RuleSet {
        rules = List.copyOf(rules);
    }

    /** Those that speak about these two results, met or not. */
    public List<JudgedRule> judge(ObservationRow then, ObservationRow now) {
        var before = then.value();
        var after = now.value();
        if (before == null || after == null) {
            return List.of();
        }
        return rules.stream()
                .filter(rule -> rule.judges(then, now))
                .map(rule -> new JudgedRule(rule, rule.isMet(before.value(), after.value())))
                .toList();
    }
}
