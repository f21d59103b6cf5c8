package org.ohms.prescribing.prescription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.care.referral.NewReferral;
import org.ohms.care.referral.ReferralDesk;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.Clearance;
import org.ohms.pharmacy.Counter;
import org.ohms.prescribing.Wanted;
import org.ohms.prescribing.drug.TestRules;
import org.ohms.prescribing.interaction.CheckOutcome;
import org.ohms.prescribing.medicine.MedicineDesk;
import org.ohms.prescribing.medicine.MedicineDraft;
import org.ohms.prescribing.medicine.MedicineOrigin;
import org.ohms.prescribing.medicine.MedicineRow;
import org.ohms.prescribing.safety.SafetyAlert;
import org.ohms.prescribing.safety.SafetyCheck;
import org.ohms.prescribing.safety.Unchecked;
import org.ohms.records.Ward;
import org.ohms.records.allergy.AllergyDesk;
import org.ohms.records.coding.Concept;
import org.ohms.records.condition.ConditionDraft;
import org.ohms.records.condition.ProblemList;
import org.ohms.records.order.OrderPriority;
import org.ohms.scheduling.Clinic;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;

@DisplayName("A medicine that is more than normal")
class MedicineLabelIT {
    private static final Set<String> MAY = Set.of(
            "patient.search",
            "chart.read",
            "prescription.write",
            "medicine.write",
            "allergy.write",
            "referral.write",
            "condition.write");
    private static final AlertReplies LOOKED = new AlertReplies(Map.of(), true);
    private static final AlertReplies NOTHING = new AlertReplies(Map.of(), false);

    private final Ward ward = new Ward();
    private final Actor doctor = doctor(ward.doctorsAccount, Clearance.N);
    private final Actor cleared = doctor(ward.colleaguesAccount, Clearance.R);

    @BeforeEach
    void rules() {
        TestRules.bring();
        as(doctor, () -> use(AllergyDesk.class).noneKnown(ward.patient));
    }

    @Test
    @DisplayName("is shown by the database to those who are cleared for it and to the patient, and to no proxy")
    void byClearance() throws SQLException {
        var prescription = signs(cleared, wants("Metformin", Clearance.R), LOOKED);
        var elsewhere = takes(cleared, "Methadone", Clearance.R);
        var account = new AccountId(UUID.randomUUID());
        Clinic.signsInAs(ward.patient, account);

        for (var table : List.of("medication_request", "medication_statement", "medication_check")) {
            assertThat(seen(doctor, table)).as(table).isZero();
            assertThat(seen(cleared, table)).as(table).isPositive();
            assertThat(seen(Actor.system("test"), table)).as(table).isPositive();
        }
        assertThat(seen(Hospital.patient(account, "own-chart.read"), "medication_statement"))
                .isEqualTo(2);
        assertThat(seen(
                        Hospital.proxy(new AccountId(UUID.randomUUID()), ward.patient, "own-chart.read"),
                        "medication_statement"))
                .isZero();
        assertThat(list(doctor)).isEmpty();
        assertThat(list(cleared)).extracting(MedicineRow::sensitivity).containsOnly(Clearance.R);
        assertThat(as(doctor, () -> use(MedicineDesk.class).notShown(ward.patient)))
                .isEqualTo(2);
        assertThat(refused(doctor, () -> use(PrescriptionDesk.class).prescription(ward.patient, prescription)))
                .isEqualTo("common.not-found");
        assertThat(refused(doctor, () -> use(MedicineDesk.class).medicine(ward.patient, elsewhere)))
                .isEqualTo("common.not-found");
        try (var sight = Sight.of(doctor)) {
            assertThat(sight.change("update ohms.medication_statement set sensitivity = 'N' where patient_id = '"
                            + ward.patient + "'"))
                    .isZero();
            assertThat(sight.change("update ohms.medication_request set sensitivity = 'N' where patient_id = '"
                            + ward.patient + "'"))
                    .isZero();
        }
    }

    @Test
    @DisplayName("is never passed over by a check: whoever may not see it reads that something could not be checked")
    void neverClear() {
        assertThat(check(doctor, "Clarithromycin").outcome()).isEqualTo(CheckOutcome.CLEAR);
        takes(cleared, "simvastatin 40 mg tablet", Clearance.R);

        var hidden = check(doctor, "Clarithromycin");

        assertThat(hidden.outcome()).isEqualTo(CheckOutcome.COULD_NOT_CHECK);
        assertThat(hidden.unchecked()).containsExactly(new Unchecked("", Unchecked.NOT_SHOWN, null));
        assertThat(hidden.isFreeOfDuplicates()).isFalse();
        assertThat(check(cleared, "Clarithromycin").outcome()).isEqualTo(CheckOutcome.ALERT);
        assertThat(refused(doctor, () -> use(Prescribing.class).sign(wants("Clarithromycin", null), NOTHING)))
                .isEqualTo("prescription.not-looked-into");
        var signed = signs(doctor, wants("Clarithromycin", null), LOOKED);
        assertThat(as(doctor, () -> use(PrescriptionDesk.class).prescription(ward.patient, signed))
                        .check()
                        .outcome())
                .isEqualTo(CheckOutcome.COULD_NOT_CHECK);
    }

    @Test
    @DisplayName(
            "and a problem that is, too, keep a check from being clear where rules ask for problems, and only there")
    void hiddenProblem() {
        as(
                cleared,
                () -> use(ProblemList.class)
                        .add(
                                ward.patient,
                                new ConditionDraft(
                                        Concept.of("Myasthenia gravis"),
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        Clearance.R)));

        var hidden = check(doctor, "Ciprofloxacin");

        assertThat(hidden.outcome()).isEqualTo(CheckOutcome.COULD_NOT_CHECK);
        assertThat(hidden.unchecked()).containsExactly(new Unchecked("", Unchecked.CONDITION_NOT_SHOWN, null));
        assertThat(check(cleared, "Ciprofloxacin").outcome()).isEqualTo(CheckOutcome.ALERT);
        assertThat(check(doctor, "Clarithromycin").unchecked())
                .isEqualTo(check(cleared, "Clarithromycin").unchecked());
    }

    @Test
    @DisplayName("or a problem that is, named by an alert, is read there by nobody who may not see it in the chart")
    void namedProblem() {
        as(
                cleared,
                () -> use(ProblemList.class)
                        .add(
                                ward.patient,
                                new ConditionDraft(
                                        Concept.of("Myasthenia gravis"),
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        Clearance.R)));
        var replies = check(cleared, "Ciprofloxacin").cautions().stream()
                .collect(Collectors.toMap(
                        SafetyAlert::key,
                        alert -> new AlertReply(AlertAnswer.OVERRIDDEN, OverrideReason.WILL_MONITOR, null, null)));
        assertThat(replies).isNotEmpty();

        var signed = signs(cleared, wants("Ciprofloxacin", null), new AlertReplies(replies, true));

        assertThat(as(cleared, () -> use(PrescriptionDesk.class).prescription(ward.patient, signed))
                        .check()
                        .outcome())
                .isEqualTo(CheckOutcome.ALERT);
        var seen = as(doctor, () -> use(PrescriptionDesk.class).prescription(ward.patient, signed))
                .check();
        assertThat(seen.isNotShown()).isTrue();
        assertThat(seen.alerts()).isEmpty();
        assertThat(Hospital.count("select count(*) from ohms.medication_alert where request_id = '" + signed
                        + "' and sensitivity = 'N'"))
                .isZero();
    }

    @Test
    @DisplayName("is found by the house itself, which checks again what was signed without it, and names it to nobody")
    void checkedByTheHouse() {
        takes(cleared, "simvastatin 40 mg tablet", Clearance.R);
        var signed = signs(doctor, wants("Clarithromycin", null), LOOKED);

        Hospital.asSystem(() -> {
            use(ChecksRunAgain.class).again(ward.patient);
            return null;
        });

        assertThat(Hospital.count("select count(*) from ohms.medication_check where request_id = '" + signed
                        + "' and occasion = 'CHART_CHANGED' and outcome = 'ALERT' and sensitivity = 'R'"))
                .isEqualTo(1);
        assertThat(Hospital.count("select count(*) from ohms.medication_alert where request_id = '" + signed
                        + "' and answer = 'TOLD' and sensitivity <> 'R'"))
                .isZero();
        assertThat(Hospital.count("select count(*) from ohms.notification where kind = 'prescription.alert'"
                        + " and account_id = '" + ward.doctorsAccount + "'"))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("is not named by the check of another one: its reader learns that there is a check, and no more")
    void notNamedByAnothersCheck() {
        takes(cleared, "Metformin", Clearance.R);
        var normal = signs(cleared, wants("Amoxicillin", null), LOOKED);

        var details = as(doctor, () -> use(PrescriptionDesk.class).prescription(ward.patient, normal));

        assertThat(details.row().sensitivity()).isEqualTo(Clearance.N);
        assertThat(details.check().isNotShown()).isTrue();
        assertThat(details.check().outcome()).isEqualTo(CheckOutcome.COULD_NOT_CHECK);
        assertThat(details.alerts()).isEmpty();
        assertThat(as(cleared, () -> use(PrescriptionDesk.class).prescription(ward.patient, normal))
                        .check()
                        .isNotShown())
                .isFalse();
    }

    @Test
    @DisplayName("takes all that hangs on it along when its label changes, and is labelled by those who are cleared")
    void relabelled() {
        var prescription = signs(cleared, wants("Metformin", null), LOOKED);
        assertThat(list(doctor)).hasSize(1);

        as(cleared, () -> label(prescription, Clearance.R));

        assertThat(list(doctor)).isEmpty();
        for (var table : List.of("medication_statement", "medication_check", "medication_dispense")) {
            assertThat(Hospital.count("select count(*) from ohms." + table + " where request_id = '" + prescription
                            + "' and sensitivity = 'R'"))
                    .as(table)
                    .isEqualTo(1);
        }
        assertThat(refused(cleared, () -> label(prescription, Clearance.V))).isEqualTo("medicine.label-not-yours");
        assertThat(refused(doctor, () -> use(Prescribing.class).sign(wants("Metformin", Clearance.R), LOOKED)))
                .isEqualTo("medicine.label-not-yours");
        assertThat(refused(doctor, () -> takes("Valerian", Clearance.R))).isEqualTo("medicine.label-not-yours");
        as(cleared, () -> label(prescription, Clearance.N));
        assertThat(list(doctor)).hasSize(1);
        assertThat(as(doctor, () -> use(PrescriptionDesk.class).prescription(ward.patient, prescription))
                        .check()
                        .isNotShown())
                .isFalse();
    }

    @Test
    @DisplayName("hides what earlier checks said of it from the day it is labelled")
    void earlierChecks() {
        var medicine = takes(cleared, "Metformin", null);
        var normal = signs(cleared, wants("Amoxicillin", null), LOOKED);
        assertThat(as(doctor, () -> use(PrescriptionDesk.class).prescription(ward.patient, normal))
                        .check()
                        .isNotShown())
                .isFalse();

        as(cleared, () -> {
            var row = use(MedicineDesk.class).medicine(ward.patient, medicine);
            use(MedicineDesk.class).change(ward.patient, medicine, row.version(), draft("Metformin", Clearance.R));
            return null;
        });

        assertThat(as(doctor, () -> use(PrescriptionDesk.class).prescription(ward.patient, normal))
                        .check()
                        .isNotShown())
                .isTrue();
    }

    @Test
    @DisplayName("does not leave the house in a letter, which says that not every medicine is named")
    void notInLetters() throws IOException {
        takes(cleared, "Metformin", null);
        var normal = letter(doctor(ward.colleaguesAccount, Clearance.R));
        takes(cleared, "Methadone", Clearance.R);

        for (var writer : List.of(Clearance.N, Clearance.R)) {
            assertThat(letter(doctor(ward.colleaguesAccount, writer)))
                    .contains("Metformin", "Not every medicine is named")
                    .doesNotContain("Methadone");
        }
        assertThat(normal).contains("Metformin").doesNotContain("Not every medicine");
    }

    private String letter(Actor writer) throws IOException {
        var id = as(
                writer,
                () -> use(ReferralDesk.class)
                        .ask(new NewReferral(
                                ward.patient,
                                null,
                                "Dr. Ida Holm",
                                OrderPriority.ROUTINE,
                                "Diabetes clinic",
                                "What next?",
                                null)));
        try (var pdf = Loader.loadPDF(as(writer, () -> use(ReferralDesk.class).letter(ward.patient, id)))) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    @Test
    @DisplayName("is seen by the pharmacist while it is handed over, with the list it is checked against")
    void atThePharmacy() throws SQLException {
        var counter = new Counter();
        var colleague = doctor(counter.ward.colleaguesAccount, Clearance.R);
        var prescription = counter.prescribes(0);
        as(colleague, () -> {
            var row = use(PrescriptionDesk.class).prescription(counter.ward.patient, prescription);
            use(PrescriptionDesk.class)
                    .label(counter.ward.patient, prescription, row.row().version(), Clearance.R);
            return null;
        });
        var pharmacist = counter.shelf.pharmacist;
        var dispense = Hospital.count("select count(*) from ohms.medication_dispense where request_id = '"
                + prescription + "' and sensitivity = 'R'");
        assertThat(dispense).isEqualTo(1);

        assertThat(pharmacist.clearance()).isEqualTo(Clearance.N);
        try (var sight = Sight.of(pharmacist)) {
            for (var table : List.of("medication_request", "medication_check", "medication_dispense")) {
                assertThat(sight.count("select count(*) from ohms." + table + " where patient_id = '"
                                + counter.ward.patient + "'"))
                        .as(table)
                        .isEqualTo(1);
            }
            assertThat(sight.count("select count(*) from ohms.medication_statement where patient_id = '"
                            + counter.ward.patient + "'"))
                    .isEqualTo(1);
            assertThat(sight.count("select ohms.medicines_not_shown('" + counter.ward.patient + "')"))
                    .isZero();
        }
        assertThat(counter.seen(prescription)).as("a doctor who is not cleared").isEmpty();
    }

    private @Nullable Void label(UUID prescription, Clearance label) {
        var row = use(PrescriptionDesk.class)
                .prescription(ward.patient, prescription)
                .row();
        use(PrescriptionDesk.class).label(ward.patient, prescription, row.version(), label);
        return null;
    }

    private UUID takes(Actor who, String medicine, @Nullable Clearance label) {
        return as(who, () -> takes(medicine, label));
    }

    private UUID takes(String medicine, @Nullable Clearance label) {
        return use(MedicineDesk.class).add(ward.patient, draft(medicine, label));
    }

    private static MedicineDraft draft(String medicine, @Nullable Clearance label) {
        return new MedicineDraft(MedicineOrigin.PRESCRIBED_ELSEWHERE, Concept.of(medicine), null, null, null, label);
    }

    private UUID signs(Actor who, PrescribeMedicine wanted, AlertReplies replies) {
        return as(who, () -> use(Prescribing.class).sign(wanted, replies));
    }

    private SafetyCheck check(Actor who, String medicine) {
        return as(who, () -> use(Prescribing.class).check(wants(medicine, null)));
    }

    private List<MedicineRow> list(Actor who) {
        return as(who, () -> use(MedicineDesk.class).of(ward.patient));
    }

    private long seen(Actor actor, String table) throws SQLException {
        try (var sight = Sight.of(actor)) {
            return sight.count("select count(*) from ohms." + table + " where patient_id = '" + ward.patient + "'");
        }
    }

    private PrescribeMedicine wants(String medicine, @Nullable Clearance label) {
        return Wanted.tablets(ward.patient, medicine).labelled(label).wanted();
    }

    private static Actor doctor(AccountId account, Clearance clearance) {
        return new Actor(Actor.Kind.STAFF, account, MAY, clearance, "treatment", null, "192.0.2.1", "test");
    }

    private static String refused(Actor who, Callable<?> work) {
        return String.join(
                " ",
                catchThrowableOfType(DomainException.class, () -> as(who, work)).refusals().stream()
                        .map(Refusal::code)
                        .toList());
    }
}
