package org.ohms.records.observation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ohms.compliance.access.AccountNames;
import org.ohms.records.chart.ChartPen;
import org.ohms.records.chart.Charts;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/** What was measured at the bedside of the patients in one's care. */
@Stateless
public class VitalSigns {
    /** SNOMED CT's code for the total of NEWS2, of the extension of the United Kingdom. */
    static final String NEWS2_CODE = "1104051000000101";

    static final String SCORE_UNIT = "{score}";

    private static final int SHOWN_OF_EACH = 12;

    @Inject
    ChartPen pen;

    @Inject
    Charts charts;

    @Inject
    Observations observations;

    @Inject
    VitalTaking taking;

    @Inject
    AccountNames names;

    @Inject
    CriticalFindings critical;

    /** How each figure went, the newest of each first. */
    @RolesAllowed("chart.read")
    public List<Course> courses(PatientId patient) {
        pen.open(patient);
        return observations.vitals(patient, SHOWN_OF_EACH);
    }

    /** What was measured in one go, the newest first. */
    @RolesAllowed("chart.read")
    public Page<Taking> takings(PatientId patient, PageRequest page) {
        pen.open(patient);
        var moments = observations.moments(patient, ObservationCategory.VITAL_SIGNS, page);
        var rows = observations.at(patient, ObservationCategory.VITAL_SIGNS, moments.rows());
        var people = names.of(rows.stream()
                .map(ObservationRow::recordedBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var byMoment = rows.stream()
                .collect(Collectors.groupingBy(ObservationRow::effectiveAt, LinkedHashMap::new, Collectors.toList()));
        var takings = new ArrayList<Taking>();
        for (Instant moment : moments.rows()) {
            var here = byMoment.getOrDefault(moment, List.of());
            var by = here.stream()
                    .map(ObservationRow::recordedBy)
                    .filter(Objects::nonNull)
                    .map(one -> people.getOrDefault(one, ""))
                    .findFirst()
                    .orElse("");
            takings.add(new Taking(moment, by, here));
        }
        return new Page<>(takings, moments.total());
    }

    /**
     * Keeps what was measured; the early warning score is reckoned where everything it needs was.
     *
     * @return names what was measured together
     */
    @RolesAllowed("observation.write")
    public UUID take(TakeVitals taken) {
        pen.open(taken.patient());
        VitalRules.insistOn(taken, pen.now());
        var id = taking.keep(taken, pen.now());
        charts.keep();
        pen.wrote(taken.patient(), "Observation", id);
        return id;
    }

    /** Keeps what the patient measured at home; it stays marked as the patient's. */
    @RolesAllowed("observation.write")
    public UUID takeOwn(OwnReading reading) {
        pen.open(reading.patient());
        var refusals = new Refusals();
        reading.judge(pen.now(), refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var id = taking.keep(reading, pen.now());
        charts.keep();
        pen.wrote(reading.patient(), "Observation", id);
        return id;
    }

    /** It was measured wrongly, or of somebody else: struck out, never removed. */
    @RolesAllowed("observation.write")
    public void enteredInError(PatientId patient, UUID observation) {
        pen.open(patient, "Observation", observation);
        var struck = charts.locked(Observation.class, patient, observation);
        struck.enteredInError();
        var part = struck.report();
        if (part != null) {
            critical.withdraw(patient, part);
        }
        charts.keep();
        pen.wrote(patient, "Observation", observation);
    }
}
