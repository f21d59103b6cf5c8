package org.ohms.records.own;

import java.util.List;
import org.ohms.records.allergy.AllergyList;
import org.ohms.records.condition.ConditionRow;
import org.ohms.records.device.DeviceRow;
import org.ohms.records.family.FamilyRow;
import org.ohms.records.forecast.VaccineForecast;
import org.ohms.records.goal.GoalProgress;
import org.ohms.records.immunization.DueRow;
import org.ohms.records.immunization.ImmunizationRow;
import org.ohms.records.note.NoteDetails;
import org.ohms.records.observation.Course;
import org.ohms.records.procedure.ProcedureRow;

/**
 * What patients read of their own chart.
 *
 * @param forecast which vaccines are due by the published schedule, reckoned from those the patient may read
 */
public record OwnHealth(
        AllergyList allergies,
        List<ConditionRow> problems,
        List<Course> vitals,
        List<GoalProgress> goals,
        List<ImmunizationRow> vaccines,
        List<DueRow> dues,
        VaccineForecast forecast,
        List<ProcedureRow> procedures,
        List<DeviceRow> devices,
        List<FamilyRow> family,
        List<NoteDetails> notes) {
    public OwnHealth {
        problems = List.copyOf(problems);
        vitals = List.copyOf(vitals);
        goals = List.copyOf(goals);
        vaccines = List.copyOf(vaccines);
        dues = List.copyOf(dues);
        procedures = List.copyOf(procedures);
        devices = List.copyOf(devices);
        family = List.copyOf(family);
        notes = List.copyOf(notes);
    }
}
