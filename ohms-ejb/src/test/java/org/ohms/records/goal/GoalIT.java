package org.ohms.records.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.Ward;
import org.ohms.records.coding.CodeSystem;
import org.ohms.records.coding.Concept;
import org.ohms.records.compare.CompareResults;
import org.ohms.records.compare.ResultComparison;
import org.ohms.records.observation.NewObservation;
import org.ohms.records.observation.ObservationCategory;
import org.ohms.records.observation.ObservationIntake;
import org.ohms.records.observation.ObservationStatus;
import org.ohms.records.observation.Quantity;
import org.ohms.records.own.OwnChart;
import org.ohms.records.summary.ChartSummary;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;

@DisplayName("What a figure is to be")
class GoalIT {
    private static final String HBA1C = "4548-4";

    private final Ward ward = new Ward();
    private final Instant now = Instant.now();

    GoalIT() {
        measured("7.1", "%", 100);
        measured("8.4", "%", 1);
    }

    private void measured(String value, String unit, int daysAgo) {
        Hospital.asSystem(() -> use(ObservationIntake.class)
                .admit(new NewObservation(
                        ward.patient,
                        null,
                        null,
                        null,
                        ObservationCategory.LABORATORY,
                        ObservationStatus.FINAL,
                        Concept.of(CodeSystem.LOINC, HBA1C, "HbA1c"),
                        new Quantity(new BigDecimal(value), unit),
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        now.minus(Duration.ofDays(daysAgo)),
                        now,
                        Clearance.N,
                        now.minusSeconds(60))));
    }

    private SetGoal wanted(@Nullable String low, @Nullable String high) {
        return new SetGoal(
                ward.patient,
                HBA1C,
                low == null ? null : new BigDecimal(low),
                high == null ? null : new BigDecimal(high),
                null,
                "Agreed with her");
    }

    private UUID set(@Nullable String low, @Nullable String high) {
        return as(ward.doctor, () -> use(GoalBook.class).set(wanted(low, high)));
    }

    private List<GoalProgress> standing() {
        return as(ward.doctor, () -> use(GoalBook.class).standing(ward.patient));
    }

    private static DomainException refusal(Runnable work) {
        return catchThrowableOfType(DomainException.class, work::run);
    }

    @Test
    @DisplayName(
            "stands beside the newest figure of its unit, on the first page, in the comparison and for the patient")
    void shown() {
        set(null, "7.0");

        assertThat(standing()).singleElement().satisfies(one -> {
            assertThat(one.goal().what().text()).isEqualTo("HbA1c");
            assertThat(one.latest().figure()).isEqualTo("8.4");
            assertThat(one.isMet()).isFalse();
        });
        assertThat(as(ward.doctor, () -> use(ChartSummary.class).of(ward.patient))
                        .goals())
                .hasSize(1);
        var comparison = as(
                ward.doctor,
                () -> use(ResultComparison.class).of(new CompareResults(ward.patient, 24, null, null, null, null)));
        assertThat(comparison.goal(comparison.tests().get(0))).isPresent();
        assertThat(as(ward.herself(), () -> use(OwnChart.class).health()).goals())
                .singleElement()
                .satisfies(one -> assertThat(one.goal().remark()).isEqualTo("Agreed with her"));

        measured("6.9", "%", 0);
        assertThat(standing().get(0).isMet()).isTrue();
        measured("52", "mmol/mol", 0);
        assertThat(standing().get(0).latest().figure()).isEqualTo("6.9");
    }

    @Test
    @DisplayName("needs a target the right way round, of something that was measured, and only one")
    void objections() {
        assertThat(refusal(() -> set(null, null)).refusals())
                .extracting(Refusal::code)
                .containsExactly("goal.without-target");
        assertThat(refusal(() -> set("8", "7")).refusals())
                .extracting(Refusal::code)
                .containsExactly("goal.upside-down");
        assertThat(refusal(() -> as(
                                ward.doctor,
                                () -> use(GoalBook.class)
                                        .set(new SetGoal(
                                                ward.patient,
                                                "2160-0",
                                                null,
                                                BigDecimal.ONE,
                                                LocalDate.of(2020, 1, 1),
                                                null))))
                        .refusals())
                .extracting(Refusal::field)
                .containsExactlyInAnyOrder("dueOn", "code");
        set(null, "7.0");
        assertThat(refusal(() -> set(null, "6.5")).refusals())
                .extracting(Refusal::code)
                .containsExactly("goal.is-set");
    }

    @Test
    @DisplayName("is ended once, and another may follow")
    void ended() {
        var id = set(null, "7.0");

        as(ward.doctor, () -> use(GoalBook.class).reached(ward.patient, id, 1));

        assertThat(standing()).isEmpty();
        assertThat(as(ward.doctor, () -> use(GoalBook.class).over(ward.patient)))
                .extracting(GoalRow::status)
                .containsExactly(GoalStatus.COMPLETED);
        assertThat(refusal(() -> as(ward.doctor, () -> use(GoalBook.class).cancel(ward.patient, id, 2)))
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly("goal.is-over");
        set("4", "6.5");
        assertThat(standing()).hasSize(1);
    }

    @Test
    @DisplayName("is nothing to strangers")
    void strangers() throws SQLException {
        var id = set(null, "7.0");

        assertThat(refusal(() -> as(ward.stranger, () -> use(GoalBook.class).standing(ward.patient)))
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly("access.not-in-care");
        assertThat(refusal(() -> as(ward.stranger, () -> use(GoalBook.class).cancel(ward.patient, id, 1)))
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly("access.not-in-care");
        try (var sight = Sight.of(ward.stranger)) {
            assertThat(sight.count("select count(*) from ohms.goal where id = '" + id + "'"))
                    .isZero();
        }
    }
}
