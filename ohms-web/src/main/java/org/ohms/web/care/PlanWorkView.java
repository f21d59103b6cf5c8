package org.ohms.web.care;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.care.plan.ActivityRow;
import org.ohms.care.plan.ActivityStatus;
import org.ohms.care.plan.CarePlanDesk;
import org.ohms.care.plan.CarePlanDetails;
import org.ohms.care.plan.PlanWork;
import org.ohms.care.task.TaskOwnerRow;
import org.ohms.records.goal.GoalRow;
import org.ohms.shared.time.HospitalDay;
import org.ohms.web.records.ChartPage;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.UrlValues;

/** What belongs to one plan: the goals it follows, what the patient does, what the team does; and the forms for more. */
@Named
@ViewScoped
@ShowsRefusals
public class PlanWorkView extends ChartPage {
    private static final long serialVersionUID = 1L;

    @Inject
    transient PlanWork work;

    @Inject
    transient CarePlanDesk desk;

    @Inject
    transient HospitalDay hospital;

    private final ActivityForm activity = new ActivityForm();
    private final TaskForm task = new TaskForm();
    private String plan = "";
    private String goal = "";
    private @Nullable Integer everyDays;
    private transient @Nullable CarePlanDetails details;
    private transient List<GoalRow> goals = List.of();
    private transient List<TaskOwnerRow> owners = List.of();

    @Override
    protected void read() {
        details = desk.plan(id(), wanted());
        goals = work.goalsToFollow(id(), wanted());
        owners = may("task.write") ? work.owners() : List.of();
    }

    public String follow() {
        work.follow(id(), wanted(), UrlValues.required(UrlValues.id(goal)));
        return done("care.plan.goal.followed");
    }

    public String leave(GoalRow row) {
        work.leave(id(), wanted(), row.id());
        return done("care.plan.goal.left");
    }

    public String takeMeasured() {
        var taken = work.takeMeasuredGoals(id(), wanted());
        return done(taken == 0 ? "care.plan.goal.stillMissing" : "care.plan.goal.taken");
    }

    public String add() {
        work.add(activity.wanted(id(), wanted()));
        return done("care.plan.activity.added");
    }

    public String complete(ActivityRow row) {
        work.end(id(), row.id(), row.version(), ActivityStatus.COMPLETED);
        return done("care.plan.activity.ended");
    }

    public String cancel(ActivityRow row) {
        work.end(id(), row.id(), row.version(), ActivityStatus.CANCELLED);
        return done("care.plan.activity.ended");
    }

    public String strike(ActivityRow row) {
        work.end(id(), row.id(), row.version(), ActivityStatus.ENTERED_IN_ERROR);
        return done("care.plan.activity.struck");
    }

    public String give() {
        work.give(
                id(),
                wanted(),
                task.getWhat(),
                task.getDetails(),
                task.getOwner(),
                task.due(hospital.zone()),
                everyDays);
        return done("care.task.given");
    }

    private String done(String text) {
        say(text);
        return again("care-plan-work") + "&plan=" + plan;
    }

    private UUID wanted() {
        return UrlValues.required(UrlValues.id(plan));
    }

    public @Nullable CarePlanDetails getDetails() {
        return details;
    }

    public List<GoalRow> getGoals() {
        return goals;
    }

    public List<TaskOwnerRow> getOwners() {
        return owners;
    }

    public ActivityForm getActivity() {
        return activity;
    }

    public TaskForm getTask() {
        return task;
    }

    public String getPlan() {
        return plan;
    }

    public void setPlan(@Nullable String plan) {
        this.plan = plan == null ? "" : plan;
    }

    public String getGoal() {
        return goal;
    }

    public void setGoal(@Nullable String goal) {
        this.goal = goal == null ? "" : goal;
    }

    public @Nullable Integer getEveryDays() {
        return everyDays;
    }

    public void setEveryDays(@Nullable Integer everyDays) {
        this.everyDays = everyDays;
    }
}
