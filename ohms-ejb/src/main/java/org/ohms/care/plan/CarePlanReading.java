package org.ohms.care.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ohms.care.task.PlanTasks;
import org.ohms.compliance.access.AccountNames;
import org.ohms.patients.care.CareTeams;
import org.ohms.records.goal.GoalProgress;
import org.ohms.records.goal.Goals;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** Puts plans together for whoever reads them; whoever calls has opened the chart. */
@ApplicationScoped
class CarePlanReading {
    @Inject
    CarePlans plans;

    @Inject
    ActivityReading activities;

    @Inject
    Goals goals;

    @Inject
    PlanTasks tasks;

    @Inject
    PlanTemplates templates;

    @Inject
    CareTeams teams;

    @Inject
    AccountNames names;

    List<CarePlanRow> rows(PatientId patient) {
        return rows(plans.of(patient));
    }

    CarePlanDetails forStaff(CarePlan plan) {
        var patient = plan.patient();
        var followed = followed(plan);
        var own = activities.of(patient, plan.id());
        var done = tasks.of(plan.id());
        var template = templates.find(plan.template());
        var missing = plan.status().isOpen()
                ? template.map(PlanTemplateRow::goals).orElse(List.of()).stream()
                        .filter(line -> followed.stream().noneMatch(one -> line.isAbout(one.goal())))
                        .toList()
                : List.<PlanTemplateRow.Line>of();
        return new CarePlanDetails(
                row(plan),
                followed,
                own,
                done,
                teams.of(patient),
                missing,
                template.map(PlanTemplateRow::guideline).orElse(""),
                PlanProgress.of(followed, own, done));
    }

    /** As the patient reads it: what the team does among itself is its own. */
    CarePlanDetails forPatient(CarePlan plan) {
        var followed = followed(plan);
        var own = activities.of(plan.patient(), plan.id());
        return new CarePlanDetails(
                row(plan),
                followed,
                own,
                List.of(),
                teams.named(plan.patient()),
                List.of(),
                "",
                PlanProgress.of(followed, own, List.of()));
    }

    private List<GoalProgress> followed(CarePlan plan) {
        return goals.progress(
                plan.patient(),
                plans.goals(plan.id()).stream().map(PlanGoal::goal).toList());
    }

    private CarePlanRow row(CarePlan plan) {
        return rows(List.of(plan)).get(0);
    }

    private List<CarePlanRow> rows(List<CarePlan> found) {
        var people = found.stream()
                .map(CarePlan::author)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var known = people.isEmpty() ? Map.<AccountId, String>of() : names.of(people);
        return found.stream()
                .map(plan -> {
                    var author = plan.author();
                    return plan.row(author == null ? "" : known.getOrDefault(author, ""));
                })
                .toList();
    }
}
