package org.ohms.records.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.Clearance;
import org.ohms.prescribing.medicine.MedicineIntake;
import org.ohms.prescribing.medicine.MedicineOrigin;
import org.ohms.prescribing.medicine.MedicineStatus;
import org.ohms.prescribing.medicine.MedicineWords;
import org.ohms.prescribing.medicine.NewMedicine;
import org.ohms.prescribing.medicine.StopReason;
import org.ohms.records.Ward;
import org.ohms.records.coding.CodeSystem;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.PartialDate;
import org.ohms.records.medicine.TakenMedicine;
import org.ohms.records.observation.Interpretation;
import org.ohms.records.observation.NewObservation;
import org.ohms.records.observation.ObservationCategory;
import org.ohms.records.observation.ObservationIntake;
import org.ohms.records.observation.ObservationStatus;
import org.ohms.records.observation.Quantity;
import org.ohms.records.report.NewReport;
import org.ohms.records.report.ReportCategory;
import org.ohms.records.report.ReportIntake;
import org.ohms.records.report.ReportStatus;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.testing.Hospital;

@DisplayName("Results beside one another")
class ResultComparisonIT {
    private static final Actor CHIEF = staff("change-rule.publish");
    private static final String HBA1C = "4548-4";
    private static final String POTASSIUM = "2823-3";

    private final Ward ward = new Ward();
    private final Instant now = Instant.now();

    @BeforeEach
    void noRules() {
        publish();
    }

    private void measured(String code, String value, String unit, Interpretation where, int daysAgo) {
        Hospital.asSystem(() -> use(ObservationIntake.class)
                .admit(new NewObservation(
                        ward.patient,
                        null,
                        null,
                        null,
                        ObservationCategory.LABORATORY,
                        ObservationStatus.FINAL,
                        Concept.of(CodeSystem.LOINC, code, code),
                        new Quantity(new BigDecimal(value), unit),
                        null,
                        null,
                        null,
                        null,
                        where,
                        List.of(),
                        null,
                        now.minus(Duration.ofDays(daysAgo)),
                        now,
                        Clearance.N,
                        null)));
    }

    private static RuleDraft rule(String code, String unit, ChangeMeasure measure, String least, int days) {
        return new RuleDraft(code, code, unit, measure, new BigDecimal(least), days, "The hospital's own");
    }

    private static void publish(RuleDraft... rules) {
        as(CHIEF, () -> {
            var book = use(ChangeRuleBook.class);
            var seen = book.sets().stream().map(RuleSet::version).findFirst().orElse(0);
            return book.publish(new PublishRules("A test", List.of(rules), seen));
        });
    }

    private Comparison compared(Integer months) {
        return as(
                ward.doctor,
                () -> use(ResultComparison.class).of(new CompareResults(ward.patient, months, null, null, null, null)));
    }

    @Test
    @DisplayName("mark a change that a rule of the hospital names, within its days and in its unit only")
    void rules() {
        measured(HBA1C, "7.1", "%", Interpretation.HIGH, 105);
        measured(HBA1C, "8.4", "%", Interpretation.HIGH, 1);
        assertThat(compared(24).tests().get(0).isMarked()).isFalse();

        publish(rule(HBA1C, "%", ChangeMeasure.FIGURE, "1.3", 104));
        var test = compared(24).tests().get(0);
        assertThat(test.isMarked()).isTrue();
        assertThat(test.change()).contains(new BigDecimal("1.30000000"));
        assertThat(test.percent().orElseThrow()).isEqualByComparingTo("18.30985915");

        publish(rule(HBA1C, "%", ChangeMeasure.FIGURE, "1.3", 103));
        assertThat(compared(24).tests().get(0).isMarked()).isFalse();
        publish(rule(HBA1C, "mmol/mol", ChangeMeasure.FIGURE, "1.3", 104));
        assertThat(compared(24).tests().get(0).isMarked()).isFalse();
        publish(rule(HBA1C, "%", ChangeMeasure.PERCENT, "18.4", 104));
        assertThat(compared(24).tests().get(0).isMarked()).isFalse();
        publish(rule(HBA1C, "%", ChangeMeasure.REFERENCE_CHANGE, "18.3", 104));
        assertThat(compared(24).tests().get(0).isMarked()).isTrue();
    }

    @Test
    @DisplayName("mark a range that was crossed without any rule, and show what is marked first")
    void crossed() {
        measured(POTASSIUM, "4.6", "mmol/L", Interpretation.NORMAL, 90);
        measured(POTASSIUM, "5.4", "mmol/L", Interpretation.HIGH, 2);
        measured(HBA1C, "7.0", "%", Interpretation.HIGH, 90);
        measured(HBA1C, "7.1", "%", Interpretation.HIGH, 1);

        var comparison = compared(6);

        assertThat(comparison.tests())
                .extracting(test -> test.course().latest().code())
                .containsExactly(POTASSIUM, HBA1C);
        assertThat(comparison.tests().get(0).isCrossed()).isTrue();
    }

    @Test
    @DisplayName("of two days that somebody chose, and of no period longer than asked for")
    void days() {
        measured(HBA1C, "7.0", "%", Interpretation.HIGH, 400);
        measured(HBA1C, "7.2", "%", Interpretation.HIGH, 100);
        measured(HBA1C, "8.4", "%", Interpretation.HIGH, 1);
        var first = now.minus(Duration.ofDays(400)).atZone(ZoneOffset.UTC).toLocalDate();

        assertThat(compared(12).tests().get(0).course().rows()).hasSize(2);
        var days = compared(null).days();
        assertThat(days).hasSize(3);
        var chosen = as(
                        ward.doctor,
                        () -> use(ResultComparison.class)
                                .of(new CompareResults(ward.patient, null, null, null, days.get(2), days.get(1))))
                .tests()
                .get(0);

        assertThat(first.toEpochDay() - days.get(2).toEpochDay()).isBetween(-1L, 1L);
        assertThat(chosen.then().figure()).isEqualTo("7");
        assertThat(chosen.now().figure()).isEqualTo("7.2");
        var refused = catchThrowableOfType(DomainException.class, () -> compared(7));
        assertThat(refused.refusals()).extracting(Refusal::field).containsExactly("months");
    }

    @Test
    @DisplayName("show what was taken in the same time, and which tests came together")
    void beside() {
        var report = Hospital.asSystem(() -> use(ReportIntake.class)
                .admit(
                        new NewReport(
                                ward.patient,
                                null,
                                null,
                                ReportCategory.LABORATORY,
                                ReportStatus.FINAL,
                                Concept.of("Kidney function"),
                                null,
                                false,
                                now,
                                now,
                                Clearance.N,
                                null,
                                false),
                        null));
        measured(HBA1C, "7.1", "%", Interpretation.HIGH, 30);
        measured(POTASSIUM, "4.1", "mmol/L", Interpretation.NORMAL, 2);
        var observations =
                Hospital.count("select count(*) from ohms.observation where patient_id = '" + ward.patient + "'");
        assertThat(observations).isEqualTo(2);
        Hospital.asSystem(() -> use(EntityManager.class)
                .createNativeQuery("update observation set report_id = ?1 where patient_id = ?2 and code = ?3")
                .setParameter(1, report)
                .setParameter(2, ward.patient.value())
                .setParameter(3, POTASSIUM)
                .executeUpdate());
        taken("Metformin", "2019", null);
        taken("Prednisone", "2026-01-02", "2026-01-07");
        taken("Amoxicillin", "2011-01-02", "2011-01-09");

        var comparison = as(
                ward.doctor,
                () -> use(ResultComparison.class)
                        .of(new CompareResults(ward.patient, null, LocalDate.of(2025, 12, 1), null, null, null)));

        assertThat(comparison.medicines()).extracting(TakenMedicine::name).containsExactly("Prednisone", "Metformin");
        assertThat(comparison.tests().stream()
                        .collect(Collectors.toMap(test -> test.course().latest().code(), comparison::panel)))
                .isEqualTo(Map.of(HBA1C, "", POTASSIUM, "Kidney function"));
    }

    private void taken(String name, String since, @Nullable String until) {
        Hospital.asSystem(() -> use(MedicineIntake.class)
                .admit(new NewMedicine(
                        ward.patient,
                        MedicineOrigin.PRESCRIBED_ELSEWHERE,
                        until == null ? MedicineStatus.ACTIVE : MedicineStatus.STOPPED,
                        null,
                        null,
                        new MedicineWords(name, null, null, null),
                        PartialDate.parse(since).orElseThrow(),
                        until == null ? null : PartialDate.parse(until).orElseThrow(),
                        until == null ? null : StopReason.COMPLETED,
                        now,
                        null)));
    }

    @Test
    @DisplayName("are nobody's who does not care for the patient")
    void strangers() {
        var refused = catchThrowableOfType(
                DomainException.class,
                () -> as(
                        ward.stranger,
                        () -> use(ResultComparison.class)
                                .of(new CompareResults(ward.patient, 6, null, null, null, null))));

        assertThat(refused.refusals()).extracting(Refusal::code).containsExactly("access.not-in-care");
    }

    @Test
    @DisplayName("follow rules that are whole, and made from the set that counts")
    void soundRules() {
        var half = new RuleDraft(HBA1C, "HbA1c", "%", ChangeMeasure.FIGURE, BigDecimal.ZERO, 90, "The hospital's own");
        var twice = rule(HBA1C, "%", ChangeMeasure.FIGURE, "1", 90);

        var refused = catchThrowableOfType(DomainException.class, () -> publish(half, twice, twice));
        assertThat(refused.refusals())
                .extracting(Refusal::code)
                .containsExactly("change-rule.by-half", "change-rule.twice");

        var stale = catchThrowableOfType(
                DomainException.class,
                () -> as(CHIEF, () -> use(ChangeRuleBook.class).publish(new PublishRules("Late", List.of(twice), 0))));
        assertThat(stale.kind()).isEqualTo(DomainException.Kind.STALE);
    }

    @Test
    @DisplayName("are of the days that were chosen, the last one whole, and of no days in the wrong order")
    void chosenDays() {
        measured(HBA1C, "7.1", "%", null, 105);
        measured(HBA1C, "7.3", "%", null, 50);
        measured(HBA1C, "8.4", "%", null, 1);
        var days = compared(24).days();

        var chosen = as(
                ward.doctor,
                () -> use(ResultComparison.class)
                        .of(new CompareResults(ward.patient, null, days.get(2), days.get(1), null, null)));

        assertThat(chosen.days()).containsExactly(days.get(1), days.get(2));
        assertThat(chosen.tests().get(0).now().figure()).isEqualTo("7.3");
        assertThat(catchThrowableOfType(
                                DomainException.class,
                                () -> as(
                                        ward.doctor,
                                        () -> use(ResultComparison.class)
                                                .of(new CompareResults(
                                                        ward.patient, null, days.get(0), days.get(2), null, null))))
                        .refusals())
                .extracting(Refusal::field)
                .containsExactly("until");
    }
}
