package org.ohms.records.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ohms.patients.demographics.BirthDate;
import org.ohms.patients.demographics.Sex;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.records.coding.Code;
import org.ohms.records.coding.CodeSystem;
import org.ohms.records.immunization.ImmunizationRow;
import org.ohms.records.immunization.ImmunizationStatus;
import org.ohms.records.immunization.Immunizations;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.HospitalDay;

/**
 * How patients stand by the schedules that are carried over; whoever calls has opened the chart. It is reckoned anew
 * each time, from the vaccines the reader may see, and kept nowhere.
 */
@ApplicationScoped
public class VaccineForecasts {
    /** So long before and after a day that is not known one vaccine may bear another; the longest rule is 8 weeks. */
    private static final int TOUCHING_DAYS = 60;

    @Inject
    Immunizations immunizations;

    @Inject
    PatientLabels labels;

    @Inject
    Schedule schedule;

    @Inject
    Forecaster forecaster;

    @Inject
    HospitalDay hospital;

    @Inject
    Clock clock;

    /** How the patient stands today. */
    public VaccineForecast of(PatientId patient) {
        var given = immunizations.all(patient).stream()
                .filter(row -> row.status() == ImmunizationStatus.COMPLETED)
                .toList();
        var label = labels.of(patient);
        var born = label.flatMap(one -> Optional.ofNullable(one.birthDate())).flatMap(BirthDate::date);
        var sex = label.map(PatientLabel::sex).orElse(Sex.UNKNOWN);
        var today = hospital.today(clock.instant());
        var rows = born.map(day -> rows(new Person(day, sex, dated(given), today), given))
                .orElseGet(() -> Arrays.stream(Antigen.values())
                        .map(antigen -> ForecastRow.notCovered(antigen, NotCovered.BIRTH_DATE))
                        .toList());
        return new VaccineForecast(
                rows.stream()
                        .sorted(Comparator.comparing(ForecastRow::state).thenComparing(ForecastRow::antigen))
                        .toList(),
                given.stream().filter(row -> cvx(row).isEmpty()).toList(),
                given.stream()
                        .filter(row ->
                                cvx(row).filter(code -> !schedule.knows(code)).isPresent())
                        .toList());
    }

    private List<ForecastRow> rows(Person person, List<ImmunizationRow> given) {
        var rows = Arrays.stream(Antigen.values())
                .map(antigen -> given.stream().anyMatch(row -> isInTheWay(row, antigen, given, person.today()))
                        ? ForecastRow.notCovered(antigen, NotCovered.DAY_OF_DOSE)
                        : forecaster.of(antigen, person))
                .toList();
        return forecaster.together(rows, person);
    }

    private static List<GivenDose> dated(List<ImmunizationRow> given) {
        return given.stream()
                .filter(row -> row.occurred().day() > 0)
                .flatMap(row ->
                        cvx(row).map(code -> new GivenDose(code, row.occurred().earliest())).stream())
                .toList();
    }

    /** Whether the day of this vaccine is not known, though the schedule has to count from it, or may have to. */
    private boolean isInTheWay(ImmunizationRow row, Antigen antigen, List<ImmunizationRow> given, LocalDate today) {
        var code = cvx(row);
        if (row.occurred().day() > 0 || code.isEmpty()) {
            return false;
        }
        var own = schedule.heeded(antigen);
        if (own.contains(code.get())) {
            return true;
        }
        var from = row.occurred().earliest().minusDays(TOUCHING_DAYS);
        var to = row.occurred().latest().plusDays(TOUCHING_DAYS);
        return schedule.isLive(code.get())
                && (!today.isAfter(to)
                        || given.stream()
                                .filter(other ->
                                        cvx(other).filter(own::contains).isPresent())
                                .map(other -> other.occurred().earliest())
                                .anyMatch(day -> !day.isBefore(from) && !day.isAfter(to)));
    }

    private static Optional<String> cvx(ImmunizationRow row) {
        return Optional.ofNullable(row.vaccine().code())
                .filter(code -> code.system().equals(CodeSystem.CVX.address()))
                .map(Code::code);
    }
}
