package org.ohms.records.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.records.Ward;
import org.ohms.records.observation.TakeVitals;
import org.ohms.records.observation.VitalSigns;
import org.ohms.scheduling.Clinic;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.HospitalDay;
import org.ohms.testing.Hospital;

@DisplayName("The growth of children")
class GrowthBookIT {
    private final Ward ward = new Ward();

    @Test
    @DisplayName("is each weight and length against the standard, and those far off are told as such")
    void child() {
        var today = use(HospitalDay.class).today(Hospital.clock().instant());
        var child = Clinic.patient("Klein", "Ida", today.minusDays(365));
        Ward.cares(child, ward.doctorsAccount);
        weighed(child, "8.9", "60");

        var points = as(ward.doctor, () -> use(GrowthBook.class).of(child));

        assertThat(points).extracting(GrowthPoint::measure).containsExactly(GrowthMeasure.WEIGHT, GrowthMeasure.LENGTH);
        assertThat(points.get(0).percentile())
                .as("8.9462 is the median of WHO's daily table for that day")
                .isBetween(new BigDecimal("47.9"), new BigDecimal("48.7"));
        assertThat(points.get(1).isFarBelow()).isTrue();
        assertThat(points.get(1).isFarAbove()).isFalse();
    }

    @Test
    @DisplayName("is height and body mass index up to nineteen years, and weight up to ten")
    void adolescent() {
        var today = use(HospitalDay.class).today(Hospital.clock().instant());
        var girl = Clinic.patient("Klein", "Eva", today.minusYears(15));
        Ward.cares(girl, ward.doctorsAccount);
        weighed(girl, "52.5", "161.7");

        var points = as(ward.doctor, () -> use(GrowthBook.class).of(girl));

        assertThat(points)
                .extracting(GrowthPoint::measure)
                .containsExactly(GrowthMeasure.HEIGHT, GrowthMeasure.BODY_MASS);
        assertThat(points.get(0).months()).isEqualTo(180);
        assertThat(points.get(0).score())
                .as("161.6692 is the median of WHO's table at 180 months")
                .isBetween(new BigDecimal("0.00"), new BigDecimal("0.01"));
        assertThat(points.get(1).score())
                .as("20.2125 is the median of the body mass index there")
                .isBetween(new BigDecimal("-0.10"), new BigDecimal("0.00"));
    }

    @Test
    @DisplayName("is nothing for a grown-up, and nothing to strangers")
    void others() {
        assertThat(as(ward.doctor, () -> use(GrowthBook.class).of(ward.patient)))
                .isEmpty();
        assertThat(catchThrowableOfType(
                                DomainException.class,
                                () -> as(
                                        ward.stranger,
                                        () -> use(GrowthBook.class).of(ward.patient)))
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly("access.not-in-care");
    }

    private void weighed(PatientId patient, String kilograms, String centimetres) {
        as(
                ward.doctor,
                () -> use(VitalSigns.class)
                        .take(new TakeVitals(
                                patient,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                new BigDecimal(kilograms),
                                new BigDecimal(centimetres),
                                null,
                                null,
                                false,
                                null)));
    }
}
