package org.ohms.records.compare;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.records.coding.CodeSystem;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/** The hospital says by which rules a result counts as changed. Each rule names who says so. */
@Stateless
public class ChangeRuleBook {
    private static final int MOST_RULES = 200;
    private static final int MOST_DAYS = 3_660;
    private static final int LONGEST_UNIT = 40;
    private static final int EXACT = 8;
    private static final int SHOWN = 10;
    private static final BigDecimal LARGEST = new BigDecimal("1e9");

    @Inject
    ChangeRules rules;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    /** The newest sets; the first of them counts. */
    @RolesAllowed("change-rule.publish")
    public List<RuleSet> sets() {
        return rules.newest(SHOWN);
    }

    /**
     * Publishes the next set.
     *
     * @throws DomainException INVALID with everything that is wrong; STALE when another set came between
     */
    @RolesAllowed("change-rule.publish")
    public UUID publish(PublishRules request) {
        var refusals = new Refusals();
        var reason = Rules.required(request.reason(), "reason", refusals);
        var sound = sound(request.rules(), refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var set = rules.publish(reason, sound, request.seen(), current.account());
        audit.object("ChangeRuleSet", set);
        return set;
    }

    private static List<ChangeRule> sound(List<RuleDraft> drafts, Refusals refusals) {
        var sound = new ArrayList<ChangeRule>();
        var met = new HashSet<String>();
        refusals.when(
                drafts.size() > MOST_RULES,
                Refusal.of(CompareRefusal.TOO_MANY_RULES).at("rules").with("max", MOST_RULES));
        for (var line = 1; line <= Math.min(drafts.size(), MOST_RULES); line++) {
            var draft = drafts.get(line - 1);
            if (draft.isEmpty()) {
                continue;
            }
            var rule = sound(draft);
            if (rule.isEmpty()) {
                refusals.add(Refusal.of(CompareRefusal.RULE_BY_HALF)
                        .at("rules")
                        .with("line", line)
                        .with("days", MOST_DAYS));
            } else if (!met.add(rule.get().code() + " " + rule.get().unit() + " "
                    + rule.get().measure() + " " + rule.get().days())) {
                refusals.add(Refusal.of(CompareRefusal.RULE_TWICE).at("rules").with("line", line));
            } else {
                sound.add(rule.get());
            }
        }
        return sound;
    }

    private static Optional<ChangeRule> sound(RuleDraft draft) {
        var wrong = new Refusals();
        var test = Rules.concept(Concept.of(CodeSystem.LOINC, draft.code(), draft.test()), "test", wrong);
        var unit = Rules.required(draft.unit(), "unit", wrong);
        var source = Rules.required(draft.source(), "source", wrong);
        var code = test.code();
        var measure = draft.measure();
        var least = draft.least();
        var days = draft.days();
        if (!wrong.isEmpty()
                || code == null
                || unit.length() > LONGEST_UNIT
                || measure == null
                || least == null
                || least.signum() <= 0
                || least.compareTo(LARGEST) > 0
                || least.scale() > EXACT
                || days == null
                || days < 1
                || days > MOST_DAYS) {
            return Optional.empty();
        }
        return Optional.of(new ChangeRule(code.code(), test.text(), unit, measure, least, days, source));
    }
}
