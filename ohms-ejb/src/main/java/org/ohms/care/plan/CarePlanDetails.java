package org.ohms.care.plan;

import java.util.List;
import org.ohms.care.task.TaskRow;
import org.ohms.patients.care.TeamMember;
import org.ohms.records.goal.GoalProgress;

/**
 * A plan with all that belongs to it.
 *
 * @param goals those it follows, each with its newest figure
 * @param activities what the patient does
 * @param tasks what the team does; empty for patients
 * @param team who cares for the patient now in a role
 * @param missing goals of its template that nothing measured allows yet, in the template's words
 * @param guideline what its template follows; empty for none
 */
public record CarePlanDetails(
        CarePlanRow plan,
        List<GoalProgress> goals,
        List<ActivityRow> activities,
        List<TaskRow> tasks,
        List<TeamMember> team,
        List<PlanTemplateRow.Line> missing,
        String guideline,
        PlanProgress progress) {
    public CarePlanDetails {
        goals = List.copyOf(goals);
        activities = List.copyOf(activities);
        tasks = List.copyOf(tasks);
        team = List.copyOf(team);
        missing = List.copyOf(missing);
    }
}
