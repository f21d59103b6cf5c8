package org.ohms.care.plan;

import java.util.List;
import org.ohms.care.task.TaskRow;
import org.ohms.care.task.TaskState;
import org.ohms.records.goal.GoalProgress;
import org.ohms.records.goal.GoalStatus;

/**
 * How far a plan is, counted from what was measured, ticked and done.
 *
 * @param goals how many goals it follows
 * @param met how many of them are as they are to be, by their newest figure or because they were reached
 * @param expected how many times the patient was to do something
 * @param kept how many of these times it was done
 * @param tasks how many tasks the team has or had, without those that were cancelled
 * @param done how many of them are done
 */
public record PlanProgress(int goals, int met, int expected, int kept, int tasks, int done) {
    private static final int WHOLE = 100;

    static PlanProgress of(List<GoalProgress> goals, List<ActivityRow> activities, List<TaskRow> tasks) {
        return new PlanProgress(
                goals.size(),
                (int) goals.stream()
                        .filter(one -> one.goal().status() == GoalStatus.COMPLETED || one.isMet())
                        .count(),
                activities.stream().mapToInt(ActivityRow::expected).sum(),
                activities.stream().mapToInt(ActivityRow::kept).sum(),
                (int) tasks.stream()
                        .filter(one -> one.state() != TaskState.CANCELLED)
                        .count(),
                (int) tasks.stream()
                        .filter(one -> one.state() == TaskState.COMPLETED)
                        .count());
    }

    /** Whether it can be said yet how much of the patient's part is done. */
    public boolean isAdherenceKnown() {
        return expected > 0;
    }

    /** How much of what the patient was to do is done, in percent, rounded down. */
    public int adherence() {
        return expected == 0 ? 0 : WHOLE * kept / expected;
    }
}
