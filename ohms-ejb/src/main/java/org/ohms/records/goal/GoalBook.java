package org.ohms.records.goal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.ohms.records.chart.ChartPen;
import org.ohms.records.chart.Charts;
import org.ohms.records.observation.ObservationRow;
import org.ohms.shared.id.PatientId;

/** What the figures of the patients in one's care are to be: set, looked at, ended, and never removed. */
@Stateless
public class GoalBook {
    @Inject
    ChartPen pen;

    @Inject
    Charts charts;

    @Inject
    Goals goals;

    @Inject
    GoalSetting setting;

    /** Those that stand, each with the newest figure it speaks of. */
    @RolesAllowed("chart.read")
    public List<GoalProgress> standing(PatientId patient) {
        pen.open(patient);
        return goals.progress(patient);
    }

    /** Those that are over, the newest first. */
    @RolesAllowed("chart.read")
    public List<GoalRow> over(PatientId patient) {
        pen.open(patient);
        return goals.over(patient);
    }

    /** The figures a goal can be set for: what was measured of this patient, the newest of each. */
    @RolesAllowed("chart.read")
    public List<ObservationRow> figures(PatientId patient) {
        pen.open(patient);
        return setting.figures(patient);
    }

    @RolesAllowed("goal.write")
    public UUID set(SetGoal wanted) {
        pen.open(wanted.patient());
        charts.alone(wanted.patient());
        var goal = setting.goal(wanted);
        charts.add(goal);
        pen.wrote(wanted.patient(), "Goal", goal.id());
        return goal.id();
    }

    /** It was reached. */
    @RolesAllowed("goal.write")
    public void reached(PatientId patient, UUID goal, long version) {
        end(patient, goal, version, GoalStatus.COMPLETED);
    }

    /** It is not followed any more. */
    @RolesAllowed("goal.write")
    public void cancel(PatientId patient, UUID goal, long version) {
        end(patient, goal, version, GoalStatus.CANCELLED);
    }

    /** It should never have been set, or is somebody else's. */
    @RolesAllowed("goal.write")
    public void enteredInError(PatientId patient, UUID goal, long version) {
        end(patient, goal, version, GoalStatus.ENTERED_IN_ERROR);
    }

    private void end(PatientId patient, UUID goal, long version, GoalStatus how) {
        pen.open(patient, "Goal", goal);
        charts.locked(Goal.class, patient, goal, version).end(how, pen.me(), pen.now());
        charts.keep();
        pen.wrote(patient, "Goal", goal);
    }
}
