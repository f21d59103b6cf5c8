package org.ohms.care.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.records.coding.CodeSystem;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/**
 * Judges the lines of a template. A goal has a figure, a code and a unit; what the team does has a role; and whatever has a
 * figure says where it stands.
 */
final class TemplateLines {
    private static final int MOST = 40;
    private static final int LONGEST_STRETCH = 366;
    private static final int LONGEST_SOURCE = 500;

    private final List<String> roles;

    TemplateLines(List<String> roles) {
        this.roles = List.copyOf(roles);
    }

    List<PlanTemplateRow.Line> judge(List<PlanTemplateLineDraft> drafts, Refusals refusals) {
        var lines = new ArrayList<PlanTemplateRow.Line>();
        for (var number = 1; number <= drafts.size(); number++) {
            var draft = drafts.get(number - 1);
            if (draft.isEmpty()) {
                continue;
            }
            var wrong = new Refusals();
            var line = line(draft, lines.size() + 1, wrong);
            if (wrong.isEmpty()) {
                lines.add(line);
            } else {
                refusals.add(Refusal.of(PlanRefusal.TEMPLATE_LINE).at("lines").with("line", number));
            }
        }
        refusals.when(
                        lines.isEmpty() && refusals.isEmpty(),
                        Refusal.of(PlanRefusal.TEMPLATE_EMPTY).at("lines"))
                .when(
                        lines.size() > MOST,
                        Refusal.of(PlanRefusal.TEMPLATE_TOO_LONG).at("lines").with("max", MOST));
        return lines;
    }

    private PlanTemplateRow.Line line(PlanTemplateLineDraft draft, int place, Refusals wrong) {
        var kind = draft.kind() == null ? PlanTemplateRow.Kind.PATIENT : draft.kind();
        var what = Rules.required(draft.what(), "what", wrong);
        var code = Rules.optional(draft.code(), "code", Rules.LINE, wrong);
        var unit = Rules.optional(draft.unit(), "unit", Rules.LINE, wrong);
        var source = Rules.optional(draft.source(), "source", LONGEST_SOURCE, wrong);
        var role = draft.ownerRole();
        var goal = kind == PlanTemplateRow.Kind.GOAL;
        var team = kind == PlanTemplateRow.Kind.TEAM;
        var low = draft.low();
        var high = draft.high();
        var figures = low != null || high != null;
        object(goal != figures, wrong);
        object(goal && (code == null || unit == null), wrong);
        object(low != null && high != null && low.compareTo(high) > 0, wrong);
        object(isOutside(low) || isOutside(high), wrong);
        if (code != null) {
            Rules.concept(Concept.of(CodeSystem.LOINC, code, what), "what", wrong);
        }
        object(isOutside(draft.everyDays()) || isOutside(draft.dueDays()), wrong);
        object(goal && (draft.everyDays() != null || draft.dueDays() != null), wrong);
        object(team && (role == null || !roles.contains(role)), wrong);
        object(source == null && (figures || draft.everyDays() != null || draft.dueDays() != null), wrong);
        return new PlanTemplateRow.Line(
                place,
                kind,
                what,
                team ? null : code,
                goal ? unit : null,
                low,
                high,
                draft.everyDays(),
                draft.dueDays(),
                team ? role : null,
                source);
    }

    private static void object(boolean wrong, Refusals refusals) {
        refusals.when(wrong, Refusal.of(PlanRefusal.TEMPLATE_LINE).at("lines"));
    }

    private static boolean isOutside(@Nullable BigDecimal figure) {
        return figure != null && (figure.precision() - figure.scale() > 12 || figure.scale() > 8);
    }

    private static boolean isOutside(@Nullable Integer days) {
        return days != null && (days < 1 || days > LONGEST_STRETCH);
    }
}
