package org.ohms.records.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.records.Ward;
import org.ohms.records.observation.Measurement;
import org.ohms.records.observation.TakeVitals;
import org.ohms.records.observation.VitalSigns;
import org.ohms.scheduling.Clinic;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.HospitalDay;
import org.ohms.testing.Hospital;

@DisplayName("Pulse and breathing for the age")
class RateBookIT {
    private final Ward ward = new Ward();

    private void measured(PatientId patient, String pulse, String respiration) {
        as(
                ward.doctor,
                () -> use(VitalSigns.class)
                        .take(new TakeVitals(
                                patient,
                                null,
                                null,
                                null,
                                null,
                                new BigDecimal(pulse),
                                new BigDecimal(respiration),
                                new BigDecimal("37"),
                                null,
                                null,
                                null,
                                null,
                                null,
                                false,
                                null)));
    }

    @Test
    @DisplayName("stand beside the centiles of the child's age")
    void child() {
        var today = use(HospitalDay.class).today(Hospital.clock().instant());
        var child = Clinic.patient("Klein", "Ole", today.minusMonths(30));
        Ward.cares(child, ward.doctorsAccount);
        measured(child, "150", "28");

        var points = as(ward.doctor, () -> use(RateBook.class).of(child));

        assertThat(points).extracting(RatePoint::what).containsExactly(Measurement.PULSE, Measurement.RESPIRATION);
        assertThat(points.get(0).standing()).isEqualTo(RateStanding.ABOVE_NINETY_NINTH);
        assertThat(points.get(0).isFarOff()).isTrue();
        assertThat(points.get(0).centiles()).isEqualTo(new RateCentiles(76, 92, 128, 142));
        assertThat(points.get(1).standing()).isEqualTo(RateStanding.WITHIN);
        assertThat(points.get(1).months()).isEqualTo(30);
    }

    @Test
    @DisplayName("are nothing for a grown-up, and nothing to strangers")
    void others() {
        measured(ward.patient, "150", "28");

        assertThat(as(ward.doctor, () -> use(RateBook.class).of(ward.patient))).isEmpty();
        assertThat(catchThrowableOfType(
                                DomainException.class,
                                () -> as(
                                        ward.stranger, () -> use(RateBook.class).of(ward.patient)))
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly("access.not-in-care");
    }
}
