package org.ohms.prescribing.prescription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.Clearance;
import org.ohms.prescribing.Wanted;
import org.ohms.prescribing.drug.TestRules;
import org.ohms.prescribing.safety.AlertKind;
import org.ohms.prescribing.safety.SafetyAlert;
import org.ohms.prescribing.safety.SafetyCheck;
import org.ohms.records.Ward;
import org.ohms.records.allergy.AllergyDesk;
import org.ohms.records.coding.CodeSystem;
import org.ohms.records.coding.Concept;
import org.ohms.records.condition.ConditionDraft;
import org.ohms.records.condition.ProblemList;
import org.ohms.records.observation.NewObservation;
import org.ohms.records.observation.ObservationCategory;
import org.ohms.records.observation.ObservationIntake;
import org.ohms.records.observation.ObservationStatus;
import org.ohms.records.observation.Quantity;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.time.FewSecondsHavePassed;
import org.ohms.testing.Hospital;

@DisplayName("A prescription is checked against the patient")
class CheckedAgainstChartIT {
    private static final String[] MAY = {
        "patient.search", "chart.read", "prescription.write", "medicine.write", "allergy.write", "condition.write"
    };

    private final Ward ward = new Ward();
    private final Actor doctor = staff(ward.doctorsAccount, MAY);

    @BeforeEach
    void rules() {
        TestRules.bring();
        as(doctor, () -> use(AllergyDesk.class).noneKnown(ward.patient));
    }

    @Test
    @DisplayName("who has a disease that speaks against it")
    void disease() {
        assertThat(alerts("bupropion", "150 mg")).isEmpty();

        has("Seizure disorder");

        assertThat(alerts("bupropion", "150 mg")).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(AlertKind.CONDITION);
            assertThat(alert.isStop()).isTrue();
            assertThat(alert.sources()).isNotEmpty();
        });
    }

    @Test
    @DisplayName("whose kidneys work less than it needs, by the newest creatinine of the last year")
    void kidneys() {
        creatinine("3.4", "mg/dL", 400);
        assertThat(alerts("metformin", "500 mg")).isEmpty();

        creatinine("300", "umol/L", 3);

        assertThat(alerts("metformin", "500 mg")).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(AlertKind.LABORATORY);
            assertThat(alert.isStop()).isTrue();
            assertThat(alert.mechanism()).isNotBlank();
        });
        creatinine("0.8", "mg/dL", 1);
        assertThat(alerts("metformin", "500 mg")).isEmpty();
    }

    @Test
    @DisplayName("who shall take more in a day than the label gives, and signing it needs a reason")
    void dose() {
        assertThat(alerts("metformin", "1,000 mg")).isEmpty();
        assertThat(alerts("metformin", "2,000 mg")).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(AlertKind.DOSE);
            assertThat(alert.isCaution()).isTrue();
        });
        assertThat(catchThrowableOfType(DomainException.class, () -> signs("metformin", "2,000 mg", Map.of()))
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly("prescription.reason-missing");

        var replies = alerts("metformin", "2,000 mg").stream()
                .collect(Collectors.toMap(
                        SafetyAlert::key,
                        alert -> new AlertReply(AlertAnswer.OVERRIDDEN, OverrideReason.WILL_MONITOR, null, null)));
        signs("metformin", "2,000 mg", replies);

        assertThat(Hospital.count("select count(*) from ohms.medication_alert where kind = 'DOSE' and patient_id = '"
                        + ward.patient + "'"))
                .isOne();
    }

    @Test
    @DisplayName("again when something is written in the chart; whoever prescribed is told and gets a task, once")
    void again() {
        signs("metformin", "500 mg", Map.of());
        Hospital.announce(new FewSecondsHavePassed(Hospital.clock().instant()));
        assertThat(tasks()).isZero();

        creatinine("3.4", "mg/dL", 0);
        has("Gout");
        courier();
        courier();

        assertThat(Hospital.count("select count(*) from ohms.notification where kind = 'prescription.alert'"
                        + " and patient_id = '" + ward.patient + "'"))
                .isOne();
        assertThat(tasks()).isOne();
        has("Cough");
        courier();
        courier();
        assertThat(tasks()).isOne();
    }

    private long tasks() {
        return Hospital.count("select count(*) from ohms.task where patient_id = '" + ward.patient
                + "' and owner_account = '" + ward.doctorsAccount + "'");
    }

    private static void courier() {
        Hospital.clock().pass(Duration.ofSeconds(1));
        Hospital.announce(new FewSecondsHavePassed(Hospital.clock().instant()));
    }

    private void has(String what) {
        as(
                doctor,
                () -> use(ProblemList.class)
                        .add(
                                ward.patient,
                                new ConditionDraft(Concept.of(what), null, null, null, null, null, null, null)));
    }

    private void creatinine(String value, String unit, int daysAgo) {
        var now = Hospital.clock().instant();
        Hospital.asSystem(() -> use(ObservationIntake.class)
                .admit(new NewObservation(
                        ward.patient,
                        null,
                        null,
                        null,
                        ObservationCategory.LABORATORY,
                        ObservationStatus.FINAL,
                        Concept.of(CodeSystem.LOINC, "2160-0", "Creatinine"),
                        new Quantity(new BigDecimal(value), unit),
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        now.minus(Duration.ofDays(daysAgo)).minusSeconds(60),
                        now,
                        Clearance.N,
                        null)));
    }

    private List<SafetyAlert> alerts(String medicine, String strength) {
        return check(medicine, strength).alerts();
    }

    private SafetyCheck check(String medicine, String strength) {
        return as(doctor, () -> use(Prescribing.class).check(wants(medicine, strength)));
    }

    private void signs(String medicine, String strength, Map<String, AlertReply> replies) {
        as(doctor, () -> use(Prescribing.class).sign(wants(medicine, strength), new AlertReplies(replies, true)));
    }

    private PrescribeMedicine wants(String medicine, @Nullable String strength) {
        return Wanted.tablets(ward.patient, medicine).strength(strength).wanted();
    }
}
