package org.ohms.care.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.care.task.PlanTasks;
import org.ohms.records.chart.ChartPen;
import org.ohms.records.chart.Charts;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.time.HospitalDay;

/** What people do with plans; whoever calls has opened the chart. */
@ApplicationScoped
class CarePlanKeeping {
    private static final String PLAN = "CarePlan";
    private static final int LONGEST_AIM = 1_000;
    private static final int LONGEST_YEARS = 10;

    @Inject
    ChartPen pen;

    @Inject
    Charts charts;

    @Inject
    PlanTemplates templates;

    @Inject
    PlanBeginning beginning;

    @Inject
    PlanTasks tasks;

    @Inject
    HospitalDay hospital;

    @Inject
    Event<CarePlanEvent> events;

    UUID begin(BeginCarePlan wanted) {
        var template = template(wanted.template());
        var refusals = new Refusals();
        var title = Rules.required(or(wanted.title(), template.map(PlanTemplateRow::name)), "title", refusals);
        var aim = Rules.optional(or(wanted.aim(), template.map(PlanTemplateRow::aim)), "aim", LONGEST_AIM, refusals);
        var category = Optional.ofNullable(wanted.category()).or(() -> template.map(PlanTemplateRow::category));
        Rules.chosen(category.orElse(null), "category", refusals);
        var today = hospital.today(pen.now());
        var start = Optional.ofNullable(wanted.startsOn()).orElse(today);
        refusals.when(
                start.isBefore(today.minusYears(1)) || start.isAfter(today.plusYears(1)),
                Refusal.of(CommonRefusal.OUT_OF_RANGE)
                        .at("startsOn")
                        .with("min", today.minusYears(1))
                        .with("max", today.plusYears(1)));
        ends(start, wanted.endsOn(), refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var now = pen.now();
        var plan = new CarePlan(
                Uuids.v7(now),
                wanted.patient(),
                category.orElse(PlanCategory.OTHER),
                template.map(PlanTemplateRow::id).orElse(null),
                new PlanWords(title, aim),
                start,
                wanted.endsOn(),
                pen.me(),
                now);
        charts.add(plan);
        template.ifPresent(from -> beginning.fill(plan, from));
        pen.wrote(plan.patient(), PLAN, plan.id());
        events.fire(new CarePlanEvent.Begun(plan.id(), plan.patient(), pen.me()));
        return plan.id();
    }

    private Optional<PlanTemplateRow> template(@Nullable UUID id) {
        if (id == null) {
            return Optional.empty();
        }
        return Optional.of(templates
                .find(id)
                .filter(template -> template.retiredAt() == null)
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND)));
    }

    private static @Nullable String or(@Nullable String given, Optional<String> otherwise) {
        return given == null || given.isBlank() ? otherwise.orElse(null) : given;
    }

    private static void ends(LocalDate start, @Nullable LocalDate end, Refusals refusals) {
        refusals.when(
                        end != null && end.isBefore(start),
                        Refusal.of(PlanRefusal.ENDS_BEFORE_IT_BEGINS).at("endsOn"))
                .when(
                        end != null && end.isAfter(start.plusYears(LONGEST_YEARS)),
                        Refusal.of(CommonRefusal.OUT_OF_RANGE)
                                .at("endsOn")
                                .with("min", start)
                                .with("max", start.plusYears(LONGEST_YEARS)));
    }

    void change(CarePlan plan, @Nullable String title, @Nullable String aim, @Nullable LocalDate endsOn) {
        var refusals = new Refusals();
        var called = Rules.required(title, "title", refusals);
        var wanted = Rules.optional(aim, "aim", LONGEST_AIM, refusals);
        ends(plan.startsOn(), endsOn, refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        plan.change(new PlanWords(called, wanted), endsOn);
        kept(plan);
    }

    void end(CarePlan plan, EndCarePlan request) {
        var refusals = new Refusals();
        var outcome = request.outcome();
        Rules.chosen(outcome, "outcome", refusals);
        var words = Rules.optional(request.words(), "words", Rules.TEXT, refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        plan.end(
                request.early() ? PlanStatus.REVOKED : PlanStatus.COMPLETED,
                outcome == null ? PlanOutcome.NOT_JUDGED : outcome,
                words,
                pen.me(),
                pen.now());
        over(plan);
        events.fire(new CarePlanEvent.Ended(plan.id(), plan.patient(), pen.me()));
    }

    void strike(CarePlan plan) {
        plan.strike(pen.me(), pen.now());
        over(plan);
    }

    private void over(CarePlan plan) {
        tasks.cancelOpen(plan.id(), "The care plan is over.");
        kept(plan);
    }

    void kept(CarePlan plan) {
        charts.keep();
        pen.wrote(plan.patient(), PLAN, plan.id());
    }
}
