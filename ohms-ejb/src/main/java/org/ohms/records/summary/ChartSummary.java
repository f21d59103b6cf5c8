package org.ohms.records.summary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.ohms.records.allergy.Allergies;
import org.ohms.records.chart.ChartPen;
import org.ohms.records.compare.ChangeRules;
import org.ohms.records.condition.ConditionRow;
import org.ohms.records.condition.Conditions;
import org.ohms.records.encounter.EncounterLookup;
import org.ohms.shared.id.PatientId;

/** The first page of a chart. However long the chart is, it takes the same few statements. */
@Stateless
public class ChartSummary {
    private static final int VISITS = 6;
    private static final int CHANGES = 5;

    @Inject
    ChartPen pen;

    @Inject
    EncounterLookup encounters;

    @Inject
    Allergies allergies;

    @Inject
    Conditions conditions;

    @Inject
    ChangeRules rules;

    @Inject
    SummaryPanels panels;

    /** Everything at a glance, and what is different since the one who looks last met the patient. */
    @RolesAllowed("chart.read")
    public SummaryDetails of(PatientId patient) {
        pen.open(patient);
        var lastSeen =
                encounters.lastOf(pen.me(), patient, panels.startOfToday()).orElse(null);
        var known = allergies.of(patient);
        var results = panels.results(patient);
        var problems = conditions.present(patient).stream()
                .filter(ConditionRow::isPresent)
                .toList();
        var visits = encounters.newest(patient, VISITS);
        var sent = panels.sent(patient);
        var live = rules.live().orElse(null);
        return new SummaryDetails(
                lastSeen,
                lastSeen == null
                        ? List.of()
                        : Changes.since(
                                lastSeen,
                                new Changes.Shown(
                                        results, known.all(), panels.medicines(patient), problems, visits, sent),
                                panels.filed(patient, lastSeen, pen.me()),
                                live,
                                CHANGES),
                known,
                results,
                Changes.marked(results, live),
                panels.toSign(patient),
                panels.myNotes(patient),
                sent,
                panels.waiting(patient),
                panels.goals(patient),
                problems,
                panels.vitals(patient),
                visits,
                panels.procedures(patient),
                panels.devices(patient),
                panels.dues(patient),
                panels.family(patient),
                panels.social(patient));
    }
}
