package org.ohms.records.observation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.ohms.compliance.access.Clearance;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.records.coding.CodeSystem;
import org.ohms.records.coding.Concept;
import org.ohms.records.encounter.EncounterLookup;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.time.HospitalDay;

/** Makes observations of what was measured in one go, and of what follows from it. */
@ApplicationScoped
class VitalTaking {
    /** LOINC: Glucose [Mass/volume] in Capillary blood by Glucometer. */
    private static final String GLUCOSE_BY_METER = "41653-7";

    @Inject
    ObservationIntake intake;

    @Inject
    EncounterLookup encounters;

    @Inject
    PatientLabels labels;

    @Inject
    HospitalDay hospital;

    @Inject
    CurrentActor current;

    UUID keep(TakeVitals taken, Instant now) {
        return keep(taken, false, now);
    }

    /** What the patient measured, with the figure of the meter for blood sugar, which is a laboratory's. */
    UUID keep(OwnReading reading, Instant now) {
        var id = keep(reading.vitals(), true, now);
        var glucose = reading.glucose();
        if (glucose != null) {
            intake.admit(
                    new NewObservation(
                            reading.patient(),
                            null,
                            null,
                            id,
                            ObservationCategory.LABORATORY,
                            ObservationStatus.FINAL,
                            Concept.of(CodeSystem.LOINC, GLUCOSE_BY_METER, "Glucose by meter"),
                            new Quantity(glucose, reading.glucoseUnit()),
                            null,
                            null,
                            null,
                            null,
                            null,
                            List.of(),
                            null,
                            reading.at(),
                            now,
                            Clearance.N,
                            now),
                    true);
        }
        return id;
    }

    private UUID keep(TakeVitals taken, boolean byPatient, Instant now) {
        var encounter = taken.encounter();
        var label = encounter == null ? Clearance.N : encounters.label(taken.patient(), encounter);
        var id = Uuids.v7(now);
        var at = taken.at() == null ? now : taken.at();
        var figures = new EnumMap<Measurement, BigDecimal>(Measurement.class);
        figures.putAll(VitalRules.figures(taken));
        VitalRules.bodyMass(taken.weight(), taken.height()).ifPresent(mass -> figures.put(Measurement.BODY_MASS, mass));
        var systolic = taken.systolic();
        var diastolic = taken.diastolic();
        if (systolic != null && diastolic != null) {
            intake.admit(
                    NewObservation.measured(
                            taken.patient(),
                            encounter,
                            id,
                            Measurement.BLOOD_PRESSURE.what(),
                            null,
                            Measurement.pressure(systolic, diastolic),
                            at,
                            label,
                            now),
                    byPatient);
        }
        figures.forEach((what, value) -> intake.admit(
                NewObservation.measured(
                        taken.patient(),
                        encounter,
                        id,
                        what.what(),
                        new Quantity(value, what.unit()),
                        List.of(),
                        at,
                        label,
                        now),
                byPatient));
        if (isOldEnough(taken.patient(), at)) {
            VitalRules.signs(taken).ifPresent(signs -> {
                var parts = News2.parts(signs);
                var score = NewObservation.measured(
                        taken.patient(),
                        encounter,
                        id,
                        Concept.of(CodeSystem.SNOMED, VitalSigns.NEWS2_CODE, "National Early Warning Score 2"),
                        new Quantity(BigDecimal.valueOf(News2.total(parts)), VitalSigns.SCORE_UNIT),
                        VitalRules.components(parts),
                        at,
                        label,
                        now);
                if (News2.isEmergency(parts)) {
                    intake.admitCritical(score, at, current.get().account());
                } else {
                    intake.admit(score);
                }
            });
        }
        return id;
    }

    private boolean isOldEnough(PatientId patient, Instant at) {
        return labels.of(patient).map(who -> who.ageOn(hospital.today(at))).orElse(-1) >= News2.FROM_AGE;
    }
}
