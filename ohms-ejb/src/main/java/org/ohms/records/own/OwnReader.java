package org.ohms.records.own;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.ohms.records.allergy.Allergies;
import org.ohms.records.compare.ChangeRules;
import org.ohms.records.compare.ComparedTest;
import org.ohms.records.condition.ConditionRow;
import org.ohms.records.condition.Conditions;
import org.ohms.records.device.Devices;
import org.ohms.records.family.Relatives;
import org.ohms.records.forecast.VaccineForecasts;
import org.ohms.records.goal.Goals;
import org.ohms.records.immunization.Dues;
import org.ohms.records.immunization.Immunizations;
import org.ohms.records.note.NoteReader;
import org.ohms.records.observation.ObservationRow;
import org.ohms.records.observation.Observations;
import org.ohms.records.procedure.Procedures;
import org.ohms.records.report.ReportLookup;
import org.ohms.records.report.ReportRow;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/** Puts together what patients read; whoever calls has opened their record. */
@ApplicationScoped
class OwnReader {
    private static final PageRequest SHOWN = new PageRequest(0, 50);
    private static final int NOTES = 20;
    private static final int OF_EACH = 7;
    private static final int DRAWN = 60;

    @Inject
    Allergies allergies;

    @Inject
    Conditions conditions;

    @Inject
    Observations observations;

    @Inject
    Goals goals;

    @Inject
    Immunizations immunizations;

    @Inject
    Dues dues;

    @Inject
    VaccineForecasts forecasts;

    @Inject
    Procedures procedures;

    @Inject
    Devices devices;

    @Inject
    Relatives relatives;

    @Inject
    NoteReader notes;

    @Inject
    ReportLookup reports;

    @Inject
    ChangeRules rules;

    OwnHealth health(PatientId patient) {
        return new OwnHealth(
                allergies.of(patient),
                conditions.present(patient).stream()
                        .filter(ConditionRow::isPresent)
                        .toList(),
                observations.vitals(patient, OF_EACH),
                goals.progress(patient),
                immunizations.of(patient, SHOWN).rows(),
                dues.open(patient),
                forecasts.of(patient),
                procedures.newest(patient, SHOWN),
                devices.of(patient),
                relatives.of(patient),
                notes.shared(patient, NOTES));
    }

    Page<ReportRow> results(PatientId patient, PageRequest page) {
        return reports.of(patient, page);
    }

    OwnResult result(PatientId patient, UUID id) {
        var details = reports.details(patient, id, DRAWN);
        var live = rules.live();
        var before = new HashMap<UUID, ObservationRow>();
        var marked = new HashSet<UUID>();
        for (var line : details.lines()) {
            var course = details.courses().get(line.code());
            if (course == null) {
                continue;
            }
            var then = course.before(line).orElse(null);
            if (then != null) {
                before.put(line.id(), then);
                var judged = live.map(set -> set.judge(then, line)).orElse(List.of());
                if (new ComparedTest(course, then, line, judged).isMarked()) {
                    marked.add(line.id());
                }
            }
        }
        return new OwnResult(details, reports.signer(patient, id), before, marked, goals.standing(patient));
    }
}
