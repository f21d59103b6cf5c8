package org.ohms.records.summary;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ohms.records.allergy.AllergyList;
import org.ohms.records.condition.ConditionRow;
import org.ohms.records.device.DeviceRow;
import org.ohms.records.encounter.EncounterRow;
import org.ohms.records.family.FamilyRow;
import org.ohms.records.goal.GoalProgress;
import org.ohms.records.immunization.DueRow;
import org.ohms.records.note.NoteRow;
import org.ohms.records.observation.Course;
import org.ohms.records.observation.ObservationRow;
import org.ohms.records.order.OrderRow;
import org.ohms.records.procedure.ProcedureRow;
import org.ohms.records.proposal.WaitingProposal;
import org.ohms.records.report.ReportRow;

/**
 * The first page of a chart.
 *
 * @param lastSeen when the one who looks last met the patient before today; null for the first time
 * @param changes what is different since then, the most pressing first
 * @param results how each figure of a laboratory went, the newest first
 * @param marked codes of those that changed by more than a rule of the hospital lets pass
 * @param toSign results that wait for a signature
 * @param myNotes what waits for the one who looks: unsigned notes, and those to sign beside
 * @param sent what the patient sent and nobody has decided
 * @param goals what figures are to be, and are
 * @param waiting orders without a result
 * @param devices what the patient carries in the body or uses
 * @param dues vaccines that are due or overdue
 */
public record SummaryDetails(
        @Nullable Instant lastSeen,
        List<Change> changes,
        AllergyList allergies,
        List<Course> results,
        Set<String> marked,
        List<ReportRow> toSign,
        List<NoteRow> myNotes,
        List<WaitingProposal> sent,
        List<OrderRow> waiting,
        List<GoalProgress> goals,
        List<ConditionRow> problems,
        List<Course> vitals,
        List<EncounterRow> visits,
        List<ProcedureRow> procedures,
        List<DeviceRow> devices,
        List<DueRow> dues,
        List<FamilyRow> family,
        List<ObservationRow> social) {
    public SummaryDetails {
        changes = List.copyOf(changes);
        results = List.copyOf(results);
        marked = Set.copyOf(marked);
        toSign = List.copyOf(toSign);
        myNotes = List.copyOf(myNotes);
        sent = List.copyOf(sent);
        waiting = List.copyOf(waiting);
        goals = List.copyOf(goals);
        problems = List.copyOf(problems);
        vitals = List.copyOf(vitals);
        visits = List.copyOf(visits);
        procedures = List.copyOf(procedures);
        devices = List.copyOf(devices);
        dues = List.copyOf(dues);
        family = List.copyOf(family);
        social = List.copyOf(social);
    }
}
