package org.ohms.care.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.care.task.NewTask;
import org.ohms.care.task.PlanTasks;
import org.ohms.care.task.TaskOwnerRow;
import org.ohms.care.task.TaskPriority;
import org.ohms.records.chart.ChartPen;
import org.ohms.records.chart.Charts;
import org.ohms.records.coding.Rules;
import org.ohms.records.goal.GoalRow;
import org.ohms.records.goal.Goals;
import org.ohms.records.observation.Measurement;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.HospitalDay;

/** What belongs to a plan: the goals it follows, what the patient does, and what the team does. */
@Stateless
public class PlanWork {
    private static final String PLAN = "CarePlan";
    private static final int MOST = 60;
    private static final int LONGEST_STRETCH = 366;

    @Inject
    ChartPen pen;

    @Inject
    Charts charts;

    @Inject
    CarePlans plans;

    @Inject
    PlanBeginning beginning;

    @Inject
    PlanTemplates templates;

    @Inject
    PlanTasks tasks;

    @Inject
    Goals goals;

    @Inject
    HospitalDay hospital;

    /** Goals of the patient that the plan could follow: those that stand. */
    @RolesAllowed("care-plan.write")
    public List<GoalRow> goalsToFollow(PatientId patient, UUID plan) {
        pen.open(patient, PLAN, plan);
        charts.with(CarePlan.class, patient, plan);
        var followed = plans.goals(plan).stream().map(PlanGoal::goal).toList();
        return goals.standing(patient).stream()
                .filter(goal -> !followed.contains(goal.id()))
                .toList();
    }

    /** Follows a goal of the patient that stands. */
    @RolesAllowed("care-plan.write")
    public void follow(PatientId patient, UUID plan, UUID goal) {
        var found = active(patient, plan);
        if (goals.standing(patient).stream().noneMatch(one -> one.id().equals(goal))) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        if (plans.goals(plan).stream().anyMatch(one -> one.goal().equals(goal))) {
            throw DomainException.refused(PlanRefusal.FOLLOWED_ALREADY);
        }
        beginning.follow(patient, found.id(), goal);
        pen.wrote(patient, PLAN, plan);
    }

    /** Does not follow a goal any more; the goal itself stays as it is. */
    @RolesAllowed("care-plan.write")
    public void leave(PatientId patient, UUID plan, UUID goal) {
        active(patient, plan);
        plans.goals(plan).stream()
                .filter(one -> one.goal().equals(goal))
                .findFirst()
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND))
                .leave(pen.now());
        charts.keep();
        pen.wrote(patient, PLAN, plan);
    }

    /** Looks again for the goals of its template whose figure was measured meanwhile; says how many there are now. */
    @RolesAllowed({"care-plan.write"})
    public int takeMeasuredGoals(PatientId patient, UUID plan) {
        var found = active(patient, plan);
        var taken = templates
                .find(found.template())
                .map(template -> beginning.goals(found, template))
                .orElse(0);
        pen.wrote(patient, PLAN, plan);
        return taken;
    }

    /** Something more the patient does. */
    @RolesAllowed("care-plan.write")
    public UUID add(SetActivity wanted) {
        var plan = active(wanted.patient(), wanted.plan());
        var refusals = new Refusals();
        var what = Rules.required(wanted.what(), "what", refusals);
        var details = Rules.optional(wanted.details(), "details", Rules.TEXT, refusals);
        var measured = wanted.measurement();
        var every = wanted.everyDays();
        var due = wanted.dueOn();
        var today = hospital.today(pen.now());
        var start = plan.startsOn().isAfter(today) ? plan.startsOn() : today;
        refusals.when(
                        measured != null
                                && !measured.isBlank()
                                && Measurement.of(measured).isEmpty(),
                        Refusal.of(CommonRefusal.MALFORMED).at("measurement"))
                .when(
                        every != null && (every < 1 || every > LONGEST_STRETCH),
                        Refusal.of(CommonRefusal.OUT_OF_RANGE)
                                .at("everyDays")
                                .with("min", 1)
                                .with("max", LONGEST_STRETCH))
                .when(
                        every != null && due != null,
                        Refusal.of(PlanRefusal.AGAIN_OR_UNTIL).at("dueOn"))
                .when(
                        due != null && (due.isBefore(start) || due.isAfter(start.plusYears(1))),
                        Refusal.of(CommonRefusal.OUT_OF_RANGE)
                                .at("dueOn")
                                .with("min", start)
                                .with("max", start.plusYears(1)));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        insistOnRoom(wanted.plan());
        var activity = new Activity(
                wanted.patient(),
                plan.id(),
                new ActivityWords(what, details),
                measured == null || measured.isBlank() ? null : measured,
                start,
                every,
                due,
                pen.now());
        charts.add(activity);
        pen.wrote(wanted.patient(), PLAN, plan.id());
        return activity.id();
    }

    private void insistOnRoom(UUID plan) {
        if (plans.activities(plan).size() >= MOST) {
            throw DomainException.refused(PlanRefusal.TOO_MUCH);
        }
    }

    /** The patient need not do it any more: it is done, or not wanted. */
    @RolesAllowed("care-plan.write")
    public void end(PatientId patient, UUID activity, long version, @Nullable ActivityStatus how) {
        pen.open(patient, PLAN, activity);
        if (how == null || how == ActivityStatus.IN_PROGRESS) {
            throw DomainException.invalid(Refusal.of(CommonRefusal.REQUIRED).at("how"));
        }
        var found = charts.locked(Activity.class, patient, activity, version);
        found.end(how, hospital.today(pen.now()), pen.now());
        charts.keep();
        pen.wrote(patient, PLAN, found.plan());
    }

    /** Who of the house can be given something to do by a plan. */
    @RolesAllowed("task.write")
    public List<TaskOwnerRow> owners() {
        return tasks.owners();
    }

    /**
     * Something more the team does: a task like any other, that the plan finds again.
     *
     * @param everyDays after how many days it is to be done again; null for once
     */
    @RolesAllowed("care-plan.write")
    public UUID give(
            PatientId patient,
            UUID plan,
            @Nullable String what,
            @Nullable String details,
            @Nullable String owner,
            @Nullable Instant dueAt,
            @Nullable Integer everyDays) {
        active(patient, plan);
        var task = tasks.give(new NewTask(patient, what, details, TaskPriority.ROUTINE, owner, dueAt), plan, everyDays);
        pen.wrote(patient, PLAN, plan);
        return task;
    }

    private CarePlan active(PatientId patient, UUID plan) {
        pen.open(patient, PLAN, plan);
        var found = charts.locked(CarePlan.class, patient, plan);
        found.insistOnActive();
        return found;
    }
}
