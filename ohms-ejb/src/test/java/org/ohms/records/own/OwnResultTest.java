package org.ohms.records.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.coding.CodeSystem;
import org.ohms.records.coding.Concept;
import org.ohms.records.goal.GoalRow;
import org.ohms.records.goal.GoalStatus;
import org.ohms.records.observation.Course;
import org.ohms.records.observation.Interpretation;
import org.ohms.records.observation.ObservationCategory;
import org.ohms.records.observation.ObservationRow;
import org.ohms.records.observation.ObservationStatus;
import org.ohms.records.observation.Quantity;
import org.ohms.records.report.ReportCategory;
import org.ohms.records.report.ReportDetails;
import org.ohms.records.report.ReportRow;
import org.ohms.records.report.ReportStatus;
import org.ohms.shared.id.PatientId;

@DisplayName("That every figure lies in its range")
class OwnResultTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private static ObservationRow figure(@Nullable String high, @Nullable Interpretation where) {
        return new ObservationRow(
                UUID.randomUUID(),
                null,
                null,
                ObservationCategory.LABORATORY,
                ObservationStatus.FINAL,
                Concept.of("Potassium"),
                new Quantity(new BigDecimal("4.8"), "mmol/L"),
                "",
                null,
                high == null ? null : new BigDecimal(high),
                where,
                List.of(),
                "",
                NOW,
                NOW,
                null,
                Clearance.N,
                NOW,
                false,
                1);
    }

    private static OwnResult result(ObservationRow... lines) {
        var row = new ReportRow(
                UUID.randomUUID(),
                new PatientId(UUID.randomUUID()),
                null,
                ReportCategory.LABORATORY,
                ReportStatus.FINAL,
                Concept.of("Blood"),
                "",
                false,
                NOW,
                NOW,
                "",
                "",
                null,
                "",
                null,
                "",
                NOW,
                Clearance.N,
                false,
                1);
        return new OwnResult(new ReportDetails(row, List.of(lines), Map.of()), "", Map.of(), Set.of(), List.of());
    }

    @Test
    @DisplayName("is said when every figure came with a range and lies within it")
    void said() {
        assertThat(result(figure("5.1", Interpretation.NORMAL), figure("5.2", Interpretation.NORMAL))
                        .allInside())
                .isTrue();
    }

    @Test
    @DisplayName("is not said when one of them came without a range, even where somebody called it normal")
    void notWithoutRange() {
        assertThat(result(figure("5.1", Interpretation.NORMAL), figure(null, null))
                        .allInside())
                .isFalse();
        assertThat(result(figure(null, Interpretation.NORMAL)).allInside()).isFalse();
    }

    @Test
    @DisplayName("is not said of a result that has no figures, nor when one lies outside")
    void notOfNothing() {
        assertThat(result().allInside()).isFalse();
        assertThat(result(figure("5.1", Interpretation.NORMAL), figure("4.5", Interpretation.HIGH))
                        .allInside())
                .isFalse();
    }

    private static ObservationRow potassium(String value, String unit, Instant at) {
        return new ObservationRow(
                UUID.randomUUID(),
                null,
                null,
                ObservationCategory.LABORATORY,
                ObservationStatus.FINAL,
                Concept.of(CodeSystem.LOINC, "2823-3", "Potassium"),
                new Quantity(new BigDecimal(value), unit),
                "",
                null,
                null,
                null,
                List.of(),
                "",
                at,
                at,
                null,
                Clearance.N,
                at,
                false,
                1);
    }

    @Test
    @DisplayName("or how it went, stands in one unit, over the time that is shown, and up to this result")
    void course() {
        var line = potassium("4.8", "mmol/L", NOW);
        var rows = List.of(
                potassium("5.1", "mmol/L", NOW.plus(Duration.ofDays(3))),
                line,
                potassium("18.4", "mg/dL", NOW.minus(Duration.ofDays(20))),
                potassium("4.4", "mmol/L", NOW.minus(Duration.ofDays(100))),
                potassium("4.1", "mmol/L", NOW.minus(Duration.ofDays(900))));
        var row = result(line).details().row();
        var goal = new GoalRow(
                UUID.randomUUID(),
                line.what(),
                "mmol/L",
                null,
                new BigDecimal("4.5"),
                null,
                "",
                GoalStatus.ACTIVE,
                "",
                NOW,
                null,
                1);
        var own = new OwnResult(
                new ReportDetails(row, List.of(line), Map.of("2823-3", new Course(rows))),
                "",
                Map.of(),
                Set.of(),
                List.of(goal));

        assertThat(own.course(line, NOW.minus(Duration.ofDays(730)))
                        .orElseThrow()
                        .rows())
                .extracting(ObservationRow::figure)
                .containsExactly("4.8", "4.4");
        assertThat(own.course(line, NOW.minus(Duration.ofDays(30)))).isEmpty();
        assertThat(own.goal(line)).contains(goal);
        assertThat(own.goal(rows.get(2))).isEmpty();
    }
}
