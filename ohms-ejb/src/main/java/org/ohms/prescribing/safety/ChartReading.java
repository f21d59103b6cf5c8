package org.ohms.prescribing.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.demographics.BirthDate;
import org.ohms.patients.demographics.Sex;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.records.condition.ConditionRow;
import org.ohms.records.condition.Conditions;
import org.ohms.records.observation.Measurement;
import org.ohms.records.observation.ObservationRow;
import org.ohms.records.observation.Observations;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.HospitalDay;

/**
 * Reads from a chart what rules ask for; the database leaves out what the one who acts is not cleared for, and says only how
 * much that is.
 */
@ApplicationScoped
class ChartReading {
    /** LOINC: creatinine in serum or plasma by mass and by amount, potassium in serum or plasma. */
    private static final String CREATININE_MASS = "2160-0";

    private static final String CREATININE_AMOUNT = "14682-9";
    private static final String POTASSIUM = "2823-3";
    private static final List<String> CODES =
            List.of(CREATININE_MASS, CREATININE_AMOUNT, POTASSIUM, Measurement.WEIGHT.code());
    private static final Set<String> AMOUNTS = Set.of("umol/L", "µmol/L");
    private static final Set<String> MASSES = Set.of("mg/dL");
    private static final Set<String> POTASSIUM_UNITS = Set.of("mmol/L", "meq/L");

    /** The house's own choice: an older figure tells too little about today. */
    private static final Duration RECENT = Duration.ofDays(365);

    private static final int ADULT = 18;

    @Inject
    PatientLabels labels;

    @Inject
    Conditions conditions;

    @Inject
    Observations observations;

    @Inject
    HospitalDay hospital;

    @Inject
    Clock clock;

    ChartFacts of(PatientId patient) {
        var now = clock.instant();
        var today = hospital.today(now);
        var label = labels.of(patient);
        var years = label.map(PatientLabel::birthDate)
                .map(born -> born.ageOn(today))
                .orElse(null);
        var days = label.map(PatientLabel::birthDate)
                .flatMap(BirthDate::date)
                .map(born -> ChronoUnit.DAYS.between(born, today))
                .orElse(null);
        var rows = observations.newestOf(patient, CODES).stream()
                .filter(row -> row.value() != null && isRecent(row, now))
                .toList();
        var weight = newest(rows, Set.of(Measurement.WEIGHT.code()), Set.of(Measurement.WEIGHT.unit()))
                .flatMap(ObservationRow::drawn)
                .orElse(null);
        return new ChartFacts(
                years,
                days,
                weight,
                conditions.present(patient).stream()
                        .filter(ConditionRow::isPresent)
                        .map(row -> row.what().text().toLowerCase(Locale.ROOT))
                        .toList(),
                figures(rows, years, label.map(PatientLabel::sex).orElse(Sex.UNKNOWN), weight));
    }

    /** How many problems the one who acts is not shown. */
    int conditionsNotShown(PatientId patient) {
        return conditions.notShown(patient);
    }

    /** How many sorts of figures rules might ask for the one who acts is not shown. */
    int figuresNotShown(PatientId patient) {
        return observations.notShown(patient, CODES, clock.instant().minus(RECENT));
    }

    private Map<Figure, ChartFacts.Measured> figures(
            List<ObservationRow> rows, @Nullable Integer years, Sex sex, @Nullable BigDecimal weight) {
        var figures = new EnumMap<Figure, ChartFacts.Measured>(Figure.class);
        newest(rows, Set.of(POTASSIUM), POTASSIUM_UNITS)
                .ifPresent(row -> figures.put(Figure.POTASSIUM, measured(row, drawn(row))));
        creatinine(rows).ifPresent(row -> {
            var milligrams = AMOUNTS.contains(row.unit())
                    ? KidneyFunction.milligrams(drawn(row).doubleValue())
                    : drawn(row).doubleValue();
            figures.put(Figure.CREATININE, measured(row, BigDecimal.valueOf(milligrams)));
            if (milligrams > 0 && years != null && years >= ADULT && (sex == Sex.FEMALE || sex == Sex.MALE)) {
                figures.put(Figure.KIDNEY, measured(row, KidneyFunction.filtration(milligrams, years, sex)));
                if (weight != null) {
                    figures.put(
                            Figure.CLEARANCE,
                            measured(row, KidneyFunction.clearance(milligrams, years, sex, weight.doubleValue())));
                }
            }
        });
        return figures;
    }

    private static Optional<ObservationRow> creatinine(List<ObservationRow> rows) {
        var byMass = newest(rows, Set.of(CREATININE_MASS), MASSES);
        var byAmount = newest(rows, Set.of(CREATININE_MASS, CREATININE_AMOUNT), AMOUNTS);
        return byMass.filter(one -> byAmount.filter(other -> other.effectiveAt().isAfter(one.effectiveAt()))
                        .isEmpty())
                .or(() -> byAmount);
    }

    /** The newest with one of these codes in one of these units: a figure in another unit is another figure. */
    private static Optional<ObservationRow> newest(List<ObservationRow> rows, Set<String> codes, Set<String> units) {
        return rows.stream()
                .filter(row -> codes.contains(row.code()) && units.contains(row.unit()))
                .reduce((one, other) -> other.effectiveAt().isAfter(one.effectiveAt()) ? other : one);
    }

    private static boolean isRecent(ObservationRow row, Instant now) {
        return row.effectiveAt().isAfter(now.minus(RECENT));
    }

    private static BigDecimal drawn(ObservationRow row) {
        return row.drawn().orElse(BigDecimal.ZERO);
    }

    private ChartFacts.Measured measured(ObservationRow row, BigDecimal value) {
        LocalDate on = hospital.today(row.effectiveAt());
        return new ChartFacts.Measured(value, on);
    }
}
