package org.ohms.prescribing.refill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.prescribing.Wanted;
import org.ohms.prescribing.drug.TestRules;
import org.ohms.prescribing.prescription.AlertFigures;
import org.ohms.prescribing.prescription.AlertReplies;
import org.ohms.prescribing.prescription.AlertStatistics;
import org.ohms.prescribing.prescription.DoseUnit;
import org.ohms.prescribing.prescription.Prescribing;
import org.ohms.prescribing.prescription.PrescriptionDesk;
import org.ohms.prescribing.prescription.PrescriptionStatus;
import org.ohms.records.Ward;
import org.ohms.records.allergy.AllergyCategory;
import org.ohms.records.allergy.AllergyDesk;
import org.ohms.records.allergy.AllergyDraft;
import org.ohms.records.allergy.Criticality;
import org.ohms.records.coding.Concept;
import org.ohms.scheduling.Clinic;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;
import org.ohms.testing.TestDatabase;

@DisplayName("More of a medicine")
class RefillIT {
    private static final String[] MAY = {"patient.search", "chart.read", "prescription.write", "allergy.write"};

    private final Ward ward = new Ward();
    private final Actor doctor = staff(ward.doctorsAccount, MAY);
    private final Actor herself = patient();
    private UUID prescription = new UUID(0, 0);

    private Actor patient() {
        var account = new AccountId(UUID.randomUUID());
        Clinic.signsInAs(ward.patient, account);
        return Hospital.patient(account, "own-chart.read", "own-refill.ask");
    }

    @BeforeEach
    void prescribed() {
        TestRules.bring();
        as(doctor, () -> use(AllergyDesk.class).noneKnown(ward.patient));
        prescription = sign(1, null, null);
    }

    private UUID sign(int dose, @Nullable UUID replaces, @Nullable UUID refill) {
        return as(
                doctor,
                () -> use(Prescribing.class)
                        .sign(
                                Wanted.tablets(ward.patient, "amoxicillin")
                                        .form("capsule")
                                        .dose(String.valueOf(dose), DoseUnit.CAPSULE)
                                        .replaces(replaces)
                                        .asked(refill)
                                        .wanted(),
                                new AlertReplies(Map.of(), false)));
    }

    private UUID ask() {
        return as(herself, () -> use(OwnRefills.class).ask(prescription, "I go on a journey"));
    }

    private RefillRow mine() {
        return as(herself, () -> use(OwnRefills.class).mine()).get(0);
    }

    @Test
    @DisplayName("is asked for once, and the prescriber hears of it")
    void asked() {
        var id = ask();

        assertThat(as(doctor, () -> use(RefillDesk.class).waiting()))
                .filteredOn(row -> row.id().equals(id))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.words()).isEqualTo("I go on a journey");
                    assertThat(row.medicine()).isEqualTo("amoxicillin 500 mg capsule");
                });
        assertThat(Hospital.count(
                        "select count(*) from ohms.notification where kind = 'refill.asked' and account_id = '"
                                + ward.doctorsAccount + "' and subject = '" + id + "'"))
                .isOne();
        var again = catchThrowableOfType(DomainException.class, this::ask);
        assertThat(again.refusals()).extracting(Refusal::code).containsExactly("refill.asked-already");
    }

    @Test
    @DisplayName("is prescribed again as it was, or differently, and the patient sees which")
    void issued() throws SQLException {
        var id = ask();
        var fresh = sign(1, prescription, id);
        assertThat(mine().state()).isEqualTo(RefillState.APPROVED);
        assertThat(as(doctor, () -> use(PrescriptionDesk.class).prescription(ward.patient, prescription))
                        .row()
                        .status())
                .isEqualTo(PrescriptionStatus.REPLACED);
        prescription = fresh;

        var other = ask();
        sign(2, prescription, other);

        assertThat(mine().state()).isEqualTo(RefillState.CHANGED);
        assertThatThrownBy(() -> behindTheWalls("update ohms.refill_request set state = 'DECLINED', answer = 'x',"
                        + " issued = null where id = '" + id + "'"))
                .hasMessageContaining("stays answered");
    }

    @Test
    @DisplayName("is declined with a reason the patient reads, and answered once")
    void declined() {
        var id = ask();
        var missing = catchThrowableOfType(
                DomainException.class,
                () -> as(doctor, () -> use(RefillDesk.class).decline(ward.patient, id, 1, " ")));
        assertThat(missing.refusals()).extracting(Refusal::field).containsExactly("why");

        as(doctor, () -> use(RefillDesk.class).decline(ward.patient, id, 1, "The course is complete"));

        assertThat(mine().answer()).isEqualTo("The course is complete");
        var twice = catchThrowableOfType(
                DomainException.class,
                () -> as(doctor, () -> use(RefillDesk.class).decline(ward.patient, id, 2, "No")));
        assertThat(twice.refusals()).extracting(Refusal::code).containsExactly("refill.answered-already");
        var late = catchThrowableOfType(DomainException.class, () -> sign(1, prescription, id));
        assertThat(late.refusals()).extracting(Refusal::code).containsExactly("refill.answered-already");
    }

    @Test
    @DisplayName("of somebody else's prescription is nobody's to ask, nor to answer for a stranger")
    void strangers() throws SQLException {
        var id = ask();
        var other = new Ward();
        var account = new AccountId(UUID.randomUUID());
        Clinic.signsInAs(other.patient, account);
        var somebody = Hospital.patient(account, "own-chart.read", "own-refill.ask");

        assertThat(catchThrowableOfType(
                                DomainException.class,
                                () -> as(somebody, () -> use(OwnRefills.class).ask(prescription, null)))
                        .kind())
                .isEqualTo(DomainException.Kind.NOT_FOUND);
        assertThat(as(somebody, () -> use(OwnRefills.class).mine())).isEmpty();
        var stranger = staff(MAY);
        assertThat(catchThrowableOfType(
                                DomainException.class,
                                () -> as(stranger, () -> use(RefillDesk.class).decline(ward.patient, id, 1, "No")))
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly("access.not-in-care");
        assertThat(as(stranger, () -> use(RefillDesk.class).waiting()))
                .noneMatch(row -> row.id().equals(id));
        try (var sight = Sight.of(somebody)) {
            assertThat(sight.count("select count(*) from ohms.refill_request")).isZero();
        }
    }

    @Test
    @DisplayName("aside: an allergy that comes to light is told to whoever prescribed, once, and counted by its rule")
    void checkedAgain() {
        as(doctor, () -> use(AllergyDesk.class).add(ward.patient, penicillin()));

        var told = "select count(*) from ohms.notification where kind = 'prescription.alert' and patient_id = '"
                + ward.patient + "'";
        assertThat(Hospital.count(told)).isOne();
        assertThat(Hospital.count("select count(*) from ohms.medication_check where occasion = 'CHART_CHANGED'"
                        + " and request_id = '" + prescription + "'"))
                .isOne();
        var cmo = staff("alert-statistics.read");
        assertThat(as(cmo, () -> use(AlertStatistics.class).byRule(30)))
                .filteredOn(one -> one.rule().equals("ALLERGY-penicillins"))
                .singleElement()
                .satisfies(one -> assertThat(one.told()).isPositive())
                .extracting(AlertFigures::overriddenPercent)
                .isNotNull();
        assertThatThrownBy(() -> as(cmo, () -> use(AlertStatistics.class).byRule(0)))
                .hasMessageContaining("out-of-range");
    }

    private static AllergyDraft penicillin() {
        return new AllergyDraft(
                Concept.of("Penicillin"),
                null,
                AllergyCategory.MEDICATION,
                List.of(),
                Criticality.HIGH,
                null,
                null,
                null,
                null,
                null);
    }

    private static void behindTheWalls(String sql) throws SQLException {
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
