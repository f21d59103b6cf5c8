package org.ohms.records.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.records.Ward;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.page.PageRequest;

@DisplayName("Vital signs")
class VitalSignsIT {
    private final Ward ward = new Ward();

    private TakeVitals taken(@Nullable String systolic, @Nullable String diastolic, @Nullable String pulse) {
        return new TakeVitals(
                ward.patient,
                null,
                null,
                number(systolic),
                number(diastolic),
                number(pulse),
                number("18"),
                number("37.9"),
                number("95"),
                number("84.9"),
                number("170"),
                null,
                false,
                false,
                Consciousness.ALERT);
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    @Test
    @DisplayName("are kept together, with what follows from them")
    void areKept() {
        as(ward.doctor, () -> use(VitalSigns.class).take(taken("148", "86", "82")));

        var takings = as(ward.colleague, () -> use(VitalSigns.class).takings(ward.patient, new PageRequest(0, 10)));
        assertThat(takings.rows()).singleElement().satisfies(taking -> {
            assertThat(taking.figure(Measurement.BLOOD_PRESSURE)).isEqualTo("148/86");
            assertThat(taking.figure(Measurement.BODY_MASS)).isEqualTo("29.4");
            assertThat(taking.score().orElseThrow().figure()).isEqualTo("1");
        });
        assertThat(as(ward.doctor, () -> use(VitalSigns.class).courses(ward.patient)))
                .extracting(course ->
                        course.latest().figure() + " " + course.latest().unit())
                .contains("148/86 mm[Hg]", "82 /min", "37.9 Cel", "95 %", "84.9 kg");
    }

    @Test
    @DisplayName("that slipped are told field by field, and nothing is kept")
    void slips() {
        var refused = catchThrowableOfType(
                DomainException.class,
                () -> as(ward.doctor, () -> use(VitalSigns.class).take(taken("86", "148", "820"))));

        assertThat(refused.refusals()).extracting(r -> r.field()).containsExactlyInAnyOrder("pulse", "diastolic");
        assertThat(as(ward.doctor, () -> use(VitalSigns.class).takings(ward.patient, new PageRequest(0, 10)))
                        .total())
                .isZero();
    }

    @Test
    @DisplayName("measured wrongly leave the course")
    void struckOut() {
        as(ward.doctor, () -> use(VitalSigns.class).take(taken("148", "86", "82")));
        var pulse = as(ward.doctor, () -> use(VitalSigns.class).takings(ward.patient, new PageRequest(0, 10)))
                .rows()
                .get(0)
                .row(Measurement.PULSE)
                .orElseThrow();

        as(ward.doctor, () -> use(VitalSigns.class).enteredInError(ward.patient, pulse.id()));

        assertThat(as(ward.doctor, () -> use(VitalSigns.class).courses(ward.patient)))
                .noneMatch(course -> course.latest().code().equals(Measurement.PULSE.code()));
        var stranger = catchThrowableOfType(
                DomainException.class,
                () -> as(ward.stranger, () -> use(VitalSigns.class).enteredInError(ward.patient, pulse.id())));
        assertThat(stranger.refusals()).extracting(r -> r.code()).containsExactly("access.not-in-care");
    }
}
