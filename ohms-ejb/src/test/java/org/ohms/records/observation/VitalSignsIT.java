package org.ohms.records.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.records.Ward;
import org.ohms.records.report.ReportRow;
import org.ohms.records.report.ResultReading;
import org.ohms.records.report.ResultSigning;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.testing.Hospital;

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

    /** A total of this by the chart: breathing 3, pulse 3, and the rest 0, or 3 more by the pressure. */
    private TakeVitals score(String systolic, @Nullable Instant at) {
        return new TakeVitals(
                ward.patient,
                null,
                at,
                number(systolic),
                number("60"),
                number("140"),
                number("28"),
                number("37.0"),
                number("97"),
                null,
                null,
                null,
                false,
                false,
                Consciousness.ALERT);
    }

    private List<ReportRow> waiting() {
        return as(ward.doctor, () -> use(ResultReading.class).toSign(ward.patient));
    }

    private long news() {
        return Hospital.count(
                "select count(*) from ohms.notification where kind = 'records.critical' and account_id = '"
                        + ward.doctorsAccount + "' and patient_id = '" + ward.patient + "'");
    }

    @Test
    @DisplayName(
            "whose score is that of an emergency alarm those who care, wait for somebody who takes notice, and go up")
    void emergency() {
        var nurse = new AccountId(UUID.randomUUID());
        Ward.cares(ward.patient, nurse);
        var bedside = staff(nurse, "chart.read", "observation.write");

        as(bedside, () -> use(VitalSigns.class).take(score("85", null)));

        assertThat(waiting()).singleElement().satisfies(row -> {
            assertThat(row.isAlarming()).isTrue();
            assertThat(row.what().text()).isEqualTo("National Early Warning Score 2");
            assertThat(row.releasedAt()).isNull();
        });
        assertThat(news()).isOne();
        var report = waiting().get(0).id();
        assertThat(as(ward.doctor, () -> use(ResultReading.class).result(ward.patient, report))
                        .lines())
                .extracting(ObservationRow::figure)
                .containsExactly("9");
        Hospital.clock().pass(Duration.ofMinutes(31));
        Hospital.announce(new MinuteHasPassed(Hospital.clock().instant()));
        assertThat(Hospital.count(
                        "select count(*) from ohms.audit_event where action = 'result.escalate' and object_id = '"
                                + report + "'"))
                .isOne();

        as(ward.doctor, () -> use(ResultSigning.class).acknowledge(ward.patient, report));

        assertThat(waiting()).noneMatch(ReportRow::isAlarming);
    }

    @Test
    @DisplayName("below that score, or of days ago, alarm nobody")
    void noEmergency() {
        as(ward.doctor, () -> use(VitalSigns.class).take(score("120", null)));
        as(
                ward.doctor,
                () -> use(VitalSigns.class)
                        .take(score("85", Hospital.clock().instant().minus(Duration.ofDays(30)))));

        assertThat(waiting()).isEmpty();
        assertThat(news()).isZero();
    }

    @Test
    @DisplayName("that were struck out alarm nobody any more")
    void noEmergencyAnyMore() {
        var nurse = new AccountId(UUID.randomUUID());
        Ward.cares(ward.patient, nurse);
        var bedside = staff(nurse, "chart.read", "observation.write");
        as(bedside, () -> use(VitalSigns.class).take(score("85", null)));
        var score = as(bedside, () -> use(VitalSigns.class).takings(ward.patient, new PageRequest(0, 10)))
                .rows()
                .get(0)
                .score()
                .orElseThrow();

        as(bedside, () -> use(VitalSigns.class).enteredInError(ward.patient, score.id()));

        assertThat(waiting()).isEmpty();
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
