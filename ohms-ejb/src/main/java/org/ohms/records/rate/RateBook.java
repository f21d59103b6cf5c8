package org.ohms.records.rate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ohms.patients.demographics.BirthDate;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.records.chart.ChartPen;
import org.ohms.records.observation.Course;
import org.ohms.records.observation.Measurement;
import org.ohms.records.observation.ObservationRow;
import org.ohms.records.observation.Observations;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.HospitalDay;

/** The pulse and the breathing of the children in one's care, against the published centiles of their age. */
@Stateless
public class RateBook {
    private static final int SHOWN_OF_EACH = 12;

    @Inject
    ChartPen pen;

    @Inject
    PatientLabels labels;

    @Inject
    Observations observations;

    @Inject
    RateTable table;

    @Inject
    HospitalDay hospital;

    /** The measurements the centiles say something of, the newest first; none where the birth date is not known to the day. */
    @RolesAllowed("chart.read")
    public List<RatePoint> of(PatientId patient) {
        pen.open(patient);
        var born = labels.of(patient)
                .flatMap(one -> Optional.ofNullable(one.birthDate()))
                .flatMap(BirthDate::date);
        if (born.isEmpty()) {
            return List.of();
        }
        return observations.vitals(patient, SHOWN_OF_EACH).stream()
                .map(Course::rows)
                .flatMap(List::stream)
                .flatMap(row -> point(row, born.get()).stream())
                .sorted(Comparator.comparing(RatePoint::at).reversed().thenComparing(RatePoint::what))
                .toList();
    }

    private Optional<RatePoint> point(ObservationRow row, LocalDate born) {
        var value = row.value();
        var what = Measurement.of(row.code()).filter(one -> one.unit().equals(row.unit()));
        if (value == null || what.isEmpty()) {
            return Optional.empty();
        }
        var day = hospital.today(row.effectiveAt());
        var months = (int) ChronoUnit.MONTHS.between(born, day);
        return table.of(what.get(), ChronoUnit.DAYS.between(born, day), months)
                .map(centiles -> new RatePoint(
                        row.effectiveAt(),
                        months,
                        what.get(),
                        row.figure(),
                        centiles,
                        centiles.standing(value.value())));
    }
}
