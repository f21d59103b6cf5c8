package org.ohms.records.growth;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.demographics.BirthDate;
import org.ohms.patients.demographics.Sex;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.records.chart.ChartPen;
import org.ohms.records.observation.Course;
import org.ohms.records.observation.Measurement;
import org.ohms.records.observation.ObservationRow;
import org.ohms.records.observation.Observations;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.HospitalDay;

/** How the children in one's care grow, against WHO's standard and reference from birth to nineteen years. */
@Stateless
public class GrowthBook {
    private static final int SHOWN_OF_EACH = 12;

    /** The last day children are measured lying. */
    private static final int LYING_DAYS = 730;

    @Inject
    ChartPen pen;

    @Inject
    PatientLabels labels;

    @Inject
    Observations observations;

    @Inject
    GrowthStandard standard;

    @Inject
    HospitalDay hospital;

    /**
     * The measurements the standard says something of, the newest first; none where the birth date is not known to the
     * day, or the sex is neither female nor male.
     */
    @RolesAllowed("chart.read")
    public List<GrowthPoint> of(PatientId patient) {
        pen.open(patient);
        var label = labels.of(patient);
        var born = label.flatMap(one -> Optional.ofNullable(one.birthDate())).flatMap(BirthDate::date);
        if (label.isEmpty() || born.isEmpty()) {
            return List.of();
        }
        var sex = label.get().sex();
        return observations.vitals(patient, SHOWN_OF_EACH).stream()
                .map(Course::rows)
                .flatMap(List::stream)
                .flatMap(row -> point(row, sex, born.get()).stream())
                .sorted(Comparator.comparing(GrowthPoint::at).reversed().thenComparing(GrowthPoint::measure))
                .toList();
    }

    private Optional<GrowthPoint> point(ObservationRow row, Sex sex, LocalDate born) {
        var day = hospital.today(row.effectiveAt());
        var days = ChronoUnit.DAYS.between(born, day);
        var measure = measure(row, days);
        var value = row.value();
        if (measure == null || value == null) {
            return Optional.empty();
        }
        var score = standard.score(measure, sex, days, value.value().doubleValue());
        return score.isEmpty()
                ? Optional.empty()
                : Optional.of(new GrowthPoint(
                        row.effectiveAt(),
                        (int) ChronoUnit.MONTHS.between(born, day),
                        measure,
                        row.figure(),
                        row.unit(),
                        rounded(GrowthStandard.percentile(score.getAsDouble()), 1),
                        rounded(score.getAsDouble(), 2)));
    }

    private static @Nullable GrowthMeasure measure(ObservationRow row, long days) {
        if (isIn(row, Measurement.WEIGHT)) {
            return GrowthMeasure.WEIGHT;
        }
        if (isIn(row, Measurement.HEIGHT)) {
            return days <= LYING_DAYS ? GrowthMeasure.LENGTH : GrowthMeasure.HEIGHT;
        }
        if (isIn(row, Measurement.HEAD)) {
            return GrowthMeasure.HEAD;
        }
        return isIn(row, Measurement.BODY_MASS) ? GrowthMeasure.BODY_MASS : null;
    }

    /** Whether it is of a kind, in the unit of the standard: others are not compared. */
    private static boolean isIn(ObservationRow row, Measurement what) {
        return row.code().equals(what.code()) && row.unit().equals(what.unit());
    }

    private static BigDecimal rounded(double figure, int digits) {
        return BigDecimal.valueOf(figure).setScale(digits, RoundingMode.HALF_UP);
    }
}
