package org.ohms.web.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.coding.CodeSystem;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.PartialDate;
import org.ohms.records.compare.ComparedTest;
import org.ohms.records.encounter.EncounterRow;
import org.ohms.records.medicine.TakenMedicine;
import org.ohms.records.observation.Course;
import org.ohms.records.observation.ObservationCategory;
import org.ohms.records.observation.ObservationRow;
import org.ohms.records.observation.ObservationStatus;
import org.ohms.records.observation.Quantity;

@DisplayName("The drawing of a test")
class CourseChartTest {
    private static final Instant BEGIN = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-01-01T00:00:00Z");

    private static CourseChart drawn(TakenMedicine... medicines) {
        var rows = List.of(figure("8.4", "2025-12-20T10:00:00Z"), figure("7.1", "2025-06-20T10:00:00Z"));
        var test = new ComparedTest(new Course(rows), rows.get(1), rows.get(0), List.of());
        var chart = CourseChart.of(test, null, List.of(), List.of(medicines), BEGIN, END, ZoneOffset.UTC, new Plain());
        assertThat(chart).isNotNull();
        return chart;
    }

    private static TakenMedicine taken(String name, @Nullable String since, @Nullable String until) {
        return new TakenMedicine(
                UUID.randomUUID(),
                name,
                "",
                since == null ? null : PartialDate.parse(since).orElseThrow(),
                until == null ? null : PartialDate.parse(until).orElseThrow(),
                until == null ? TakenMedicine.Course.TAKEN : TakenMedicine.Course.ENDED,
                Clearance.N,
                BEGIN,
                BEGIN);
    }

    @Test
    void hasALaneForEachMedicineFromItsFirstDayToItsLast() {
        var chart = drawn(taken("Metformin", "2019", null), taken("Prednisone", "2025-07-02", "2025-07-06"));

        assertThat(chart.lanes()).extracting(CourseChart.Lane::said).containsExactly("Metformin", "Prednisone");
        var whole = chart.lanes().get(0);
        assertThat(whole.x()).isEqualTo("52.0");
        assertThat(whole.width()).isEqualTo("654.0");
        assertThat(whole.anchor()).isEqualTo("start");
        var few = chart.lanes().get(1);
        assertThat(Double.parseDouble(few.x())).isBetween(376.0, 380.0);
        assertThat(Double.parseDouble(few.width())).as("five days of a year").isBetween(8.9, 9.1);
        assertThat(few.anchor()).as("no room within, so beside it").isEqualTo("end");
        assertThat(few.y()).isNotEqualTo(whole.y());
        assertThat(chart.height()).isEqualTo("332.0");
    }

    @Test
    void drawsWhatBeganOnTheLastDayWithinThePicture() {
        var lane = drawn(taken("Apixaban", "2025-12-31", null)).lanes().get(0);

        assertThat(Double.parseDouble(lane.x()) + Double.parseDouble(lane.width()))
                .isLessThanOrEqualTo(706.0);
    }

    @Test
    void staysAsItIsWithoutMedicines() {
        var chart = drawn();

        assertThat(chart.lanes()).isEmpty();
        assertThat(chart.height()).isEqualTo("290.0");
        assertThat(chart.dots()).hasSize(2);
    }

    private static ObservationRow figure(String value, String at) {
        return new ObservationRow(
                UUID.randomUUID(),
                null,
                null,
                ObservationCategory.LABORATORY,
                ObservationStatus.FINAL,
                Concept.of(CodeSystem.LOINC, "4548-4", "HbA1c"),
                new Quantity(new BigDecimal(value), "%"),
                "",
                null,
                null,
                null,
                List.of(),
                "",
                Instant.parse(at),
                Instant.parse(at),
                null,
                Clearance.N,
                null,
                false,
                1);
    }

    private static final class Plain implements CourseChart.Labels {
        @Override
        public String month(Instant moment) {
            return moment.toString();
        }

        @Override
        public String figure(ObservationRow row) {
            return row.figure();
        }

        @Override
        public String event(EncounterRow event) {
            return event.type();
        }

        @Override
        public String medicine(TakenMedicine medicine) {
            return medicine.name();
        }

        @Override
        public String target(BigDecimal figure, boolean over) {
            return figure.toString();
        }

        @Override
        public List<String> mark(ComparedTest test) {
            return List.of("");
        }
    }
}
