package org.ohms.care.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.identity.account.AccountDirectory;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.Uuids;

/** The hospital says what plans are made of, with the guideline they follow. */
@Stateless
public class PlanTemplateBook {
    private static final String TEMPLATE = "PlanDefinition";
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST = 1_000;

    @Inject
    PlanTemplates templates;

    @Inject
    AccountDirectory accounts;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Every version of the series this one belongs to, the newest first; empty when there is none. */
    @RolesAllowed("care-plan-template.write")
    public List<PlanTemplateRow> versions(UUID template) {
        return templates
                .find(template)
                .map(found -> templates.versions(found.series()))
                .orElse(List.of());
    }

    /** The roles that what the team does can be given to. */
    @RolesAllowed("care-plan-template.write")
    public List<String> roles() {
        return accounts.rolesAllowed("task.write");
    }

    /** @throws DomainException INVALID with everything that is wrong; REFUSED when somebody changed or retired it meanwhile */
    @RolesAllowed("care-plan-template.write")
    public UUID publish(PublishPlanTemplate request) {
        var now = clock.instant();
        var before = Optional.ofNullable(request.replaces()).map(templates::locked);
        before.ifPresent(one -> one.retire(now));
        templates.keep();
        var refusals = new Refusals();
        var name = text(request.name(), "name", LONGEST_NAME, refusals);
        var aim = text(request.aim(), "aim", LONGEST, refusals);
        var guideline = text(request.guideline(), "guideline", LONGEST, refusals);
        var category = request.category();
        Rules.chosen(category, "category", refusals);
        refusals.when(
                !name.isEmpty() && templates.isTaken(name),
                Refusal.of(PlanRefusal.TEMPLATE_NAME_TAKEN).at("name"));
        var lines = new TemplateLines(roles()).judge(request.lines(), refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var template = new PlanTemplate(
                Uuids.v7(now),
                before.map(PlanTemplate::series).orElseGet(() -> Uuids.v7(now)),
                before.map(PlanTemplate::number).orElse(0) + 1,
                category == null ? PlanCategory.OTHER : category,
                name,
                aim,
                guideline,
                current.account(),
                now);
        templates.add(
                template,
                lines.stream()
                        .map(line -> new PlanTemplateLine(Uuids.v7(now), template.id(), line))
                        .toList());
        audit.object(TEMPLATE, template.id());
        return template.id();
    }

    /** No plan is made of it any more; those that were go on. */
    @RolesAllowed("care-plan-template.write")
    public void retire(UUID template) {
        templates.locked(template).retire(clock.instant());
        templates.keep();
        audit.object(TEMPLATE, template);
    }

    private static String text(@Nullable String given, String field, int most, Refusals refusals) {
        var kept = Rules.optional(given, field, most, refusals);
        refusals.when(kept == null, Refusal.of(CommonRefusal.REQUIRED).at(field));
        return kept == null ? "" : kept;
    }
}
