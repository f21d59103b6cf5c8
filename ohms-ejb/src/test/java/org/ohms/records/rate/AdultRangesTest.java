package org.ohms.records.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ohms.compliance.access.Clearance;
import org.ohms.patients.demographics.BirthDate;
import org.ohms.records.coding.CodeSystem;
import org.ohms.records.coding.Concept;
import org.ohms.records.observation.Component;
import org.ohms.records.observation.Interpretation;
import org.ohms.records.observation.ObservationCategory;
import org.ohms.records.observation.ObservationRow;
import org.ohms.records.observation.ObservationStatus;
import org.ohms.records.observation.Quantity;

@DisplayName("The vital signs of grown-ups")
class AdultRangesTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final BirthDate GROWN_UP = BirthDate.of(DAY.minusYears(40));

    private final AdultRanges ranges = new AdultRanges(() -> ZONE);

    /** MedlinePlus 002341; body mass: CDC, Adult BMI Categories. At both ends, and one step beyond. */
    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "8867-4, 59, /min, LOW",
        "8867-4, 60, /min, NORMAL",
        "8867-4, 100, /min, NORMAL",
        "8867-4, 101, /min, HIGH",
        "9279-1, 11, /min, LOW",
        "9279-1, 12, /min, NORMAL",
        "9279-1, 18, /min, NORMAL",
        "9279-1, 19, /min, HIGH",
        "8310-5, 36.4, Cel, LOW",
        "8310-5, 36.5, Cel, NORMAL",
        "8310-5, 37.3, Cel, NORMAL",
        "8310-5, 37.4, Cel, HIGH",
        "39156-5, 18.4, kg/m2, LOW",
        "39156-5, 18.5, kg/m2, NORMAL",
        "39156-5, 24.99, kg/m2, NORMAL",
        "39156-5, 25, kg/m2, HIGH"
    })
    void published(String code, BigDecimal figure, String unit, Interpretation where) {
        assertThat(ranges.judge(row(code, new Quantity(figure, unit), List.of()), GROWN_UP))
                .extracting(JudgedVital::where)
                .containsExactly(where);
    }

    @Test
    @DisplayName("are judged figure by figure in a blood pressure")
    void pressure() {
        assertThat(pressure("121", "59")).containsExactly(Interpretation.HIGH, Interpretation.LOW);
        assertThat(pressure("120", "80")).containsExactly(Interpretation.NORMAL, Interpretation.NORMAL);
        assertThat(pressure("89", "81")).containsExactly(Interpretation.LOW, Interpretation.HIGH);
        assertThat(pressure("90", "60")).containsExactly(Interpretation.NORMAL, Interpretation.NORMAL);
    }

    @Test
    @DisplayName("are those of the age on the day they were taken, and of no one whose age nobody knows")
    void ages() {
        var pulse = row("8867-4", new Quantity(new BigDecimal("130"), "/min"), List.of());
        var mass = row("39156-5", new Quantity(new BigDecimal("31"), "kg/m2"), List.of());

        assertThat(ranges.judge(pulse, BirthDate.of(DAY.minusYears(18)))).hasSize(1);
        assertThat(ranges.judge(pulse, BirthDate.of(DAY.minusYears(18).plusDays(1))))
                .isEmpty();
        assertThat(ranges.judge(mass, BirthDate.of(DAY.minusYears(20)))).hasSize(1);
        assertThat(ranges.judge(mass, BirthDate.of(DAY.minusYears(20).plusDays(1))))
                .isEmpty();
        assertThat(ranges.judge(pulse, null)).isEmpty();
    }

    @Test
    @DisplayName("say nothing of another unit, of oxygen, and of what was found in words")
    void unknown() {
        assertThat(ranges.judge(row("8310-5", new Quantity(new BigDecimal("98.6"), "[degF]"), List.of()), GROWN_UP))
                .isEmpty();
        assertThat(ranges.judge(row("2708-6", new Quantity(new BigDecimal("80"), "%"), List.of()), GROWN_UP))
                .isEmpty();
        assertThat(ranges.judge(row("8867-4", null, List.of()), GROWN_UP)).isEmpty();
    }

    private List<Interpretation> pressure(String systolic, String diastolic) {
        var parts = List.of(part("8480-6", systolic), part("8462-4", diastolic));
        return ranges.judge(row("85354-9", null, parts), GROWN_UP).stream()
                .map(JudgedVital::where)
                .toList();
    }

    private static Component part(String code, String figure) {
        return Component.of(CodeSystem.LOINC.address(), code, code, new BigDecimal(figure), "mm[Hg]");
    }

    private static ObservationRow row(String code, @Nullable Quantity value, List<Component> components) {
        return new ObservationRow(
                UUID.randomUUID(),
                null,
                null,
                ObservationCategory.VITAL_SIGNS,
                ObservationStatus.FINAL,
                Concept.of(CodeSystem.LOINC, code, code),
                value,
                "",
                null,
                null,
                null,
                components,
                "",
                noon(),
                noon(),
                null,
                Clearance.N,
                null,
                false,
                1);
    }

    private static Instant noon() {
        return DAY.atTime(12, 0).atZone(ZONE).toInstant();
    }
}
