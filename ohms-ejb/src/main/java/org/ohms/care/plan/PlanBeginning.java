package org.ohms.care.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.care.task.NewTask;
import org.ohms.care.task.PlanTasks;
import org.ohms.care.task.TaskOwner;
import org.ohms.care.task.TaskPriority;
import org.ohms.records.chart.ChartPen;
import org.ohms.records.goal.GoalBook;
import org.ohms.records.goal.Goals;
import org.ohms.records.goal.SetGoal;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.HospitalDay;

/** Fills a plan from its template: the goals that can be measured, what the patient does, and the team's tasks. */
@ApplicationScoped
class PlanBeginning {
    /** What no guideline dates is to be begun within two weeks: the house's own order, and no clinical figure. */
    private static final Duration SOON = Duration.ofDays(14);

    @Inject
    CarePlans plans;

    @Inject
    PlanTasks tasks;

    @Inject
    Goals goals;

    @Inject
    GoalBook book;

    @Inject
    HospitalDay hospital;

    @Inject
    ChartPen pen;

    void fill(CarePlan plan, PlanTemplateRow template) {
        goals(plan, template);
        var now = pen.now();
        template.of(PlanTemplateRow.Kind.PATIENT)
                .forEach(line -> plans.add(new Activity(
                        plan.patient(),
                        plan.id(),
                        new ActivityWords(line.what(), null),
                        line.code(),
                        plan.startsOn(),
                        line.everyDays(),
                        due(plan, line),
                        now)));
        template.of(PlanTemplateRow.Kind.TEAM).forEach(line -> give(plan, line, now));
    }

    /** Follows the template's goals: one that stands is taken as it is, another is set once its figure was measured. */
    int goals(CarePlan plan, PlanTemplateRow template) {
        var patient = plan.patient();
        var followed = plans.goals(plan.id()).stream().map(PlanGoal::goal).toList();
        var figures = book.figures(patient);
        var taken = 0;
        for (var line : template.goals()) {
            var standing = goals.standing(patient).stream()
                    .filter(goal -> goal.code().equals(line.code()))
                    .toList();
            UUID goal = null;
            if (!standing.isEmpty()) {
                goal = standing.stream()
                        .filter(line::isAbout)
                        .map(one -> one.id())
                        .findFirst()
                        .orElse(null);
            } else if (figures.stream()
                    .anyMatch(
                            row -> row.code().equals(line.code()) && row.unit().equals(line.unit()))) {
                goal = book.set(new SetGoal(patient, line.code(), line.low(), line.high(), null, line.what()));
            }
            if (goal != null && !followed.contains(goal)) {
                follow(patient, plan.id(), goal);
                taken++;
            }
        }
        return taken;
    }

    void follow(PatientId patient, UUID plan, UUID goal) {
        plans.add(new PlanGoal(patient, plan, goal, pen.now()));
    }

    private void give(CarePlan plan, PlanTemplateRow.Line line, Instant now) {
        var role = line.ownerRole();
        var days = line.dueDays();
        if (role != null) {
            var begin = plan.startsOn().atStartOfDay(hospital.zone()).toInstant();
            var from = begin.isAfter(now) ? begin : now;
            tasks.give(
                    new NewTask(
                            plan.patient(),
                            line.what(),
                            line.source(),
                            TaskPriority.ROUTINE,
                            TaskOwner.ofRole(role).key(),
                            from.plus(days == null ? SOON : Duration.ofDays(days))),
                    plan.id(),
                    line.everyDays());
        }
    }

    private static @Nullable LocalDate due(CarePlan plan, PlanTemplateRow.Line line) {
        var days = line.dueDays();
        return days == null || line.everyDays() != null ? null : plan.startsOn().plusDays(days);
    }
}
