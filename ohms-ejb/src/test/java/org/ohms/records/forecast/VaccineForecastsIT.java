package org.ohms.records.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.records.Ward;
import org.ohms.records.coding.CodeSystem;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.PartialDate;
import org.ohms.records.immunization.ImmunizationDraft;
import org.ohms.records.immunization.VaccineBook;
import org.ohms.records.own.OwnChart;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.time.HospitalDay;
import org.ohms.testing.Hospital;
import org.ohms.testing.SqlCounter;

@DisplayName("Vaccines that are due by the schedule")
class VaccineForecastsIT {
    private final Ward ward = new Ward();
    private final LocalDate today =
            use(HospitalDay.class).today(Hospital.clock().instant());

    private UUID given(Concept what, PartialDate when, boolean given) {
        return as(
                ward.doctor,
                () -> use(VaccineBook.class)
                        .add(
                                ward.patient,
                                new ImmunizationDraft(
                                        what, given, when, given ? "A1" : null, null, false, given ? null : "Afraid")));
    }

    private static Concept cvx(String code) {
        return Concept.of(CodeSystem.CVX, code, "Vaccine " + code);
    }

    private VaccineForecast forecast() {
        return as(ward.doctor, () -> use(VaccineForecasting.class).of(ward.patient));
    }

    private ForecastRow of(Antigen antigen) {
        return forecast().rows().stream()
                .filter(row -> row.antigen() == antigen)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("count what was given and not what was declined or struck out, and the patient reads the same")
    void counts() {
        assertThat(forecast().rows()).extracting(ForecastRow::antigen).containsExactlyInAnyOrder(Antigen.values());
        var before = of(Antigen.MUMPS);
        assertThat(before.counted()).isZero();

        given(cvx("03"), PartialDate.of(today.minusYears(1)), false);
        assertThat(of(Antigen.MUMPS)).isEqualTo(before);
        var dose = given(cvx("03"), PartialDate.of(today.minusYears(1)), true);
        assertThat(of(Antigen.MUMPS).counted()).isEqualTo(1);
        assertThat(as(ward.herself(), () -> use(OwnChart.class).health())
                        .forecast()
                        .rows())
                .isEqualTo(forecast().rows());

        as(ward.doctor, () -> use(VaccineBook.class).enteredInError(ward.patient, dose, 1));
        assertThat(of(Antigen.MUMPS)).isEqualTo(before);
    }

    @Test
    @DisplayName("name the vaccines no schedule counts, and say nothing where the day of one is not known")
    void notCounted() {
        given(Concept.of("Something against mumps"), PartialDate.of(today.minusYears(2)), true);
        given(cvx("101"), PartialDate.of(today.minusYears(1)), true);
        given(cvx("94"), new PartialDate(today.getYear() - 3, 0, 0), true);

        var forecast = forecast();

        assertThat(forecast.uncoded())
                .extracting(row -> row.vaccine().text())
                .containsExactly("Something against mumps");
        assertThat(forecast.others()).extracting(row -> row.vaccine().text()).containsExactly("Vaccine 101");
        assertThat(of(Antigen.MUMPS).notCovered()).isEqualTo(NotCovered.DAY_OF_DOSE);
        assertThat(of(Antigen.HPV).notCovered()).isNotEqualTo(NotCovered.DAY_OF_DOSE);
        assertThat(forecast.unknown())
                .extracting(ForecastRow::antigen)
                .contains(Antigen.MEASLES, Antigen.MUMPS, Antigen.RUBELLA, Antigen.VARICELLA)
                .doesNotContain(Antigen.ROTAVIRUS);
    }

    @Test
    @DisplayName("are read in the same few statements however many vaccines there are")
    void statements() {
        given(cvx("03"), PartialDate.of(today.minusYears(2)), true);
        forecast();
        SqlCounter.reset();
        forecast();
        var few = SqlCounter.statements().size();
        for (var year = 3; year < 23; year++) {
            given(cvx("101"), PartialDate.of(today.minusYears(year)), true);
        }
        SqlCounter.reset();
        forecast();
        assertThat(SqlCounter.statements()).hasSize(few);
    }

    @Test
    @DisplayName("are nothing to strangers")
    void strangers() {
        assertThat(catchThrowableOfType(
                                DomainException.class,
                                () -> as(
                                        ward.stranger,
                                        () -> use(VaccineForecasting.class).of(ward.patient)))
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly("access.not-in-care");
    }
}
