package org.ohms.records.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.identity.account.AccountDirectory;
import org.ohms.records.coding.CodeSystem;
import org.ohms.records.coding.Concept;
import org.ohms.records.observation.Component;
import org.ohms.records.observation.Interpretation;
import org.ohms.records.observation.Measurement;
import org.ohms.records.observation.NewObservation;
import org.ohms.records.observation.ObservationCategory;
import org.ohms.records.observation.ObservationIntake;
import org.ohms.records.observation.ObservationStatus;
import org.ohms.records.observation.Quantity;
import org.ohms.records.observation.SocialFact;
import org.ohms.records.report.NewReport;
import org.ohms.records.report.ReportCategory;
import org.ohms.records.report.ReportIntake;
import org.ohms.records.report.ReportStatus;
import org.ohms.shared.id.PatientId;

/** Figures and answers in the charts of the demonstration. */
@ApplicationScoped
class DemoFindings {
    private static final String NURSES_LOGIN = "nurse@demo.ohms";

    @Inject
    ObservationIntake observations;

    @Inject
    ReportIntake reports;

    @Inject
    AccountDirectory accounts;

    /**
     * A figure of the laboratory; what is of one panel and one day came with one report, and the newest of yesterday waits
     * for a signature.
     *
     * @param came reports there are already, by patient, panel and day
     */
    void figures(DemoScript.Line line, PatientId patient, Instant now, Map<String, UUID> came) {
        var what = Concept.of(CodeSystem.LOINC, line.at(0), line.at(1));
        var panel = line.at(2);
        var asked = panel.isEmpty() ? what : Concept.of(panel);
        var low = number(line.at(4));
        var high = number(line.at(5));
        for (var cell : line.rest().subList(6, line.rest().size())) {
            if (cell.isEmpty()) {
                continue;
            }
            var parts = cell.split(":");
            var days = Integer.parseInt(parts[0]);
            var at = DemoCharts.ago(days, now);
            var value = new BigDecimal(parts[1]);
            var fresh = days <= 1;
            var released = reports.released(false, Clearance.N, at);
            var report = came.computeIfAbsent(
                    patient + asked.text() + days,
                    first -> reports.admit(
                            new NewReport(
                                    patient,
                                    null,
                                    null,
                                    ReportCategory.LABORATORY,
                                    ReportStatus.FINAL,
                                    asked,
                                    null,
                                    false,
                                    at,
                                    at,
                                    Clearance.N,
                                    released,
                                    fresh),
                            fresh ? accounts.byEmail(NURSES_LOGIN).orElse(null) : null));
            observations.admit(new NewObservation(
                    patient,
                    null,
                    report,
                    null,
                    ObservationCategory.LABORATORY,
                    ObservationStatus.FINAL,
                    what,
                    new Quantity(value, line.at(3)),
                    null,
                    null,
                    low,
                    high,
                    Interpretation.of(value, low, high).orElse(null),
                    List.of(),
                    null,
                    at,
                    at,
                    Clearance.N,
                    released));
        }
    }

    /** Blood pressure, pulse, temperature, oxygen and weight of one moment. */
    void vitals(DemoScript.Line line, PatientId patient, Instant at) {
        var taking = UUID.randomUUID();
        var pressure = line.at(1).split("/");
        var loinc = CodeSystem.LOINC.address();
        var unit = Measurement.BLOOD_PRESSURE.unit();
        measured(
                patient,
                taking,
                Measurement.BLOOD_PRESSURE,
                null,
                at,
                List.of(
                        Component.of(loinc, "8480-6", "Systolic blood pressure", new BigDecimal(pressure[0]), unit),
                        Component.of(loinc, "8462-4", "Diastolic blood pressure", new BigDecimal(pressure[1]), unit)));
        measured(patient, taking, Measurement.PULSE, line.at(2), at, List.of());
        measured(patient, taking, Measurement.TEMPERATURE, line.at(3), at, List.of());
        measured(patient, taking, Measurement.OXYGEN, line.at(4), at, List.of());
        measured(patient, taking, Measurement.WEIGHT, line.at(5), at, List.of());
    }

    void social(DemoScript.Line line, PatientId patient, Instant now) {
        var fact = SocialFact.valueOf(line.at(0));
        observe(
                patient,
                UUID.randomUUID(),
                ObservationCategory.SOCIAL_HISTORY,
                Concept.of(CodeSystem.LOINC, fact.code(), fact.name()),
                null,
                line.at(1),
                List.of(),
                now);
    }

    private void measured(
            PatientId patient,
            UUID taking,
            Measurement what,
            @Nullable String value,
            Instant at,
            List<Component> parts) {
        observe(
                patient,
                taking,
                ObservationCategory.VITAL_SIGNS,
                Concept.of(CodeSystem.LOINC, what.code(), what.name()),
                value == null ? null : new Quantity(new BigDecimal(value), what.unit()),
                null,
                parts,
                at);
    }

    private void observe(
            PatientId patient,
            UUID taking,
            ObservationCategory category,
            Concept what,
            @Nullable Quantity value,
            @Nullable String answer,
            List<Component> parts,
            Instant at) {
        observations.admit(new NewObservation(
                patient,
                null,
                null,
                taking,
                category,
                ObservationStatus.FINAL,
                what,
                value,
                answer,
                null,
                null,
                null,
                null,
                parts,
                null,
                at,
                at,
                Clearance.N,
                at));
    }

    private static @Nullable BigDecimal number(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }
}
