package org.ohms.prescribing.prescription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.prescribing.Wanted;
import org.ohms.prescribing.drug.TestRules;
import org.ohms.prescribing.interaction.CheckOutcome;
import org.ohms.prescribing.medicine.MedicineDesk;
import org.ohms.prescribing.medicine.MedicineDraft;
import org.ohms.prescribing.medicine.MedicineOrigin;
import org.ohms.prescribing.medicine.MedicineRow;
import org.ohms.prescribing.medicine.OwnMedicines;
import org.ohms.prescribing.medicine.StopReason;
import org.ohms.prescribing.safety.AlertKind;
import org.ohms.prescribing.safety.Alternative;
import org.ohms.prescribing.safety.SafetyAlert;
import org.ohms.prescribing.safety.SafetyCheck;
import org.ohms.prescribing.safety.Unchecked;
import org.ohms.records.Ward;
import org.ohms.records.allergy.AllergyCategory;
import org.ohms.records.allergy.AllergyDesk;
import org.ohms.records.allergy.AllergyDraft;
import org.ohms.records.allergy.Criticality;
import org.ohms.records.coding.Concept;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.page.PageRequest;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;
import org.ohms.testing.TestDatabase;

@DisplayName("A prescription")
class PrescriptionIT {
    private static final AlertReplies NOTHING = new AlertReplies(Map.of(), false);
    private static final String[] MAY = {
        "patient.search", "chart.read", "prescription.write", "medicine.write", "allergy.write"
    };

    private final Ward ward = new Ward();
    private final Actor doctor = staff(ward.doctorsAccount, MAY);
    private final Actor colleague = staff(ward.colleaguesAccount, MAY);
    private final Actor stranger = staff(MAY);

    @BeforeEach
    void rules() {
        TestRules.bring();
        as(doctor, () -> use(AllergyDesk.class).noneKnown(ward.patient));
    }

    private PrescribeMedicine wants(String medicine) {
        return wants(medicine, null);
    }

    private PrescribeMedicine wants(String medicine, @Nullable UUID replaces) {
        return Wanted.tablets(ward.patient, medicine)
                .because("Chest infection")
                .replaces(replaces)
                .wanted();
    }

    private UUID takes(String medicine) {
        return as(
                doctor,
                () -> use(MedicineDesk.class)
                        .add(
                                ward.patient,
                                new MedicineDraft(
                                        MedicineOrigin.PRESCRIBED_ELSEWHERE, Concept.of(medicine), null, null, null)));
    }

    private void doesNotBear(String substance, Criticality criticality) {
        as(
                doctor,
                () -> use(AllergyDesk.class)
                        .add(
                                ward.patient,
                                new AllergyDraft(
                                        Concept.of(substance),
                                        null,
                                        AllergyCategory.MEDICATION,
                                        List.of(),
                                        criticality,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null)));
    }

    private SafetyCheck check(String medicine) {
        return as(doctor, () -> use(Prescribing.class).check(wants(medicine)));
    }

    private UUID signs(PrescribeMedicine wanted, AlertReplies replies) {
        return as(doctor, () -> use(Prescribing.class).sign(wanted, replies));
    }

    private PrescriptionDetails details(UUID id) {
        return as(doctor, () -> use(PrescriptionDesk.class).prescription(ward.patient, id));
    }

    private List<MedicineRow> list() {
        return as(doctor, () -> use(MedicineDesk.class).of(ward.patient));
    }

    private static AlertReplies toEach(SafetyCheck check, AlertReply reply) {
        return new AlertReplies(
                check.alerts().stream()
                        .filter(alert -> !alert.isNote())
                        .collect(Collectors.toMap(SafetyAlert::key, alert -> reply)),
                true);
    }

    private static AlertReply kept(String words) {
        return new AlertReply(AlertAnswer.KEPT, null, words, null);
    }

    private static LocalDate inDays(int days) {
        return LocalDate.now(ZoneOffset.UTC).plusDays(days);
    }

    @Test
    @DisplayName("that nothing speaks against is valid at once, with its check, and the patient reads it")
    void clear() {
        var herself = ward.herself();
        takes("lisinopril 10 mg tablet");
        assertThat(check("metformin").outcome()).isEqualTo(CheckOutcome.CLEAR);

        var id = signs(wants("metformin"), NOTHING);

        var details = details(id);
        assertThat(details.row().isActive()).isTrue();
        assertThat(details.row().quantity()).isEqualByComparingTo("14");
        assertThat(details.check().release()).isNotNull();
        assertThat(as(herself, () -> use(OwnMedicines.class).mine()))
                .filteredOn(row -> id.equals(row.request()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.what().text()).isEqualTo("metformin 500 mg tablet");
                    assertThat(row.dose()).isEqualTo("1 tablet by mouth twice a day, for 7 days");
                });
        assertThat(as(herself, () -> use(OwnPrescriptions.class).mine())).hasSize(1);
        assertThat(Hospital.count("select count(*) from ohms.notification where kind = 'prescription.new'"
                        + " and patient_id = '" + ward.patient + "'"))
                .isOne();
    }

    @Test
    @DisplayName("that harms with what is taken stops; the other one makes room, or another medicine is offered")
    void pause() {
        var simvastatin = takes("simvastatin 40 mg tablet");
        var check = check("clarithromycin");
        assertThat(check.stops()).singleElement().satisfies(alert -> {
            assertThat(alert.fresh()).isEqualTo("clarithromycin");
            assertThat(alert.medicine()).isEqualTo(simvastatin);
            assertThat(alert.sources()).isNotEmpty();
        });
        assertThat(as(doctor, () -> use(Prescribing.class).insteadOf(wants("clarithromycin"))))
                .extracting(Alternative::name)
                .contains("azithromycin")
                .doesNotContain("clarithromycin", "erythromycin");
        assertThat(codes(() -> use(Prescribing.class).sign(wants("clarithromycin"), NOTHING)))
                .contains("prescription.stop-is-open");

        var until = inDays(8);
        var id = signs(wants("clarithromycin"), toEach(check, new AlertReply(AlertAnswer.PAUSED, null, null, until)));

        assertThat(details(id).row().isActive()).isTrue();
        assertThat(details(id).alerts())
                .filteredOn(alert -> alert.answer() == AlertAnswer.PAUSED)
                .isNotEmpty();
        assertThat(list())
                .filteredOn(row -> row.id().equals(simvastatin))
                .singleElement()
                .satisfies(row -> assertThat(row.pausedUntil()).isEqualTo(until));
        assertThat(check("clarithromycin").stops()).isEmpty();
    }

    @Test
    @DisplayName("that keeps what should not be together waits for a second prescriber, who is somebody else")
    void second() throws SQLException {
        takes("simvastatin 40 mg tablet");
        var replies = toEach(check("clarithromycin"), kept("No other antibiotic is borne"));
        assertThat(codes(() -> use(Prescribing.class)
                        .sign(wants("clarithromycin"), toEach(check("clarithromycin"), kept(" ")))))
                .containsExactly("common.required");

        var id = signs(wants("clarithromycin"), replies);

        assertThat(details(id).row().isWaiting()).isTrue();
        assertThat(list()).noneMatch(row -> id.equals(row.request()));
        assertThat(Hospital.count("select count(*) from ohms.notification where kind = 'prescription.second'"
                        + " and account_id = '" + ward.colleaguesAccount + "' and dedupe_key like '%" + id + "%'"))
                .isOne();
        assertThat(codesOf(() -> use(PrescriptionDesk.class).confirm(ward.patient, id, 1)))
                .containsExactly("prescription.same-person");
        assertThatThrownBy(() -> behindTheWalls("update ohms.medication_request set status = 'ACTIVE',"
                        + " second_by = signed_by, second_at = now() where id = '" + id + "'"))
                .hasMessageContaining("medication_request_second_is_another");
        assertThatThrownBy(() ->
                        behindTheWalls("update ohms.medication_request set status = 'ACTIVE' where id = '" + id + "'"))
                .hasMessageContaining("check constraint");

        as(colleague, () -> use(PrescriptionDesk.class).confirm(ward.patient, id, 1));

        assertThat(details(id).row().isActive()).isTrue();
        assertThat(details(id).row().secondAt()).isNotNull();
        assertThat(list()).anyMatch(row -> id.equals(row.request()));
    }

    @Test
    @DisplayName("is not agreed to when a stop came up since it was signed")
    void agreedTooLate() {
        takes("simvastatin 40 mg tablet");
        var id = signs(wants("clarithromycin"), toEach(check("clarithromycin"), kept("No other is borne")));
        takes("colchicine");
        takes("lovastatin");

        assertThat(catchThrowableOfType(
                                DomainException.class,
                                () -> as(
                                        colleague,
                                        () -> use(PrescriptionDesk.class).confirm(ward.patient, id, 1)))
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly("prescription.check-changed");
    }

    @Test
    @DisplayName("past a caution needs a reason, which is kept by its rule")
    void reason() {
        takes("warfarin 3 mg tablet");
        var check = check("ibuprofen");
        assertThat(check.stops()).isEmpty();
        assertThat(check.cautions()).isNotEmpty();
        assertThat(codes(() -> use(Prescribing.class).sign(wants("ibuprofen"), NOTHING)))
                .contains("prescription.reason-missing");

        var id = signs(
                wants("ibuprofen"),
                toEach(check, new AlertReply(AlertAnswer.OVERRIDDEN, OverrideReason.WILL_MONITOR, null, null)));

        assertThat(details(id).alerts())
                .filteredOn(alert -> alert.answer() == AlertAnswer.OVERRIDDEN)
                .allMatch(alert -> alert.reason() == OverrideReason.WILL_MONITOR)
                .isNotEmpty();
    }

    @Test
    @DisplayName("of the same ingredient under another name is a duplicate")
    void duplicate() {
        takes("Zocor 20 mg");

        assertThat(check("simvastatin").alerts())
                .anyMatch(alert -> alert.kind() == AlertKind.DUPLICATE && alert.isCaution());
        assertThat(check("pravastatin").alerts()).anyMatch(alert -> alert.kind() == AlertKind.SAME_CLASS);
    }

    @Test
    @DisplayName("of what is not borne stops, and of what is close to it warns")
    void allergy() {
        doesNotBear("Penicillin", Criticality.HIGH);
        doesNotBear("aspirin", Criticality.LOW);

        assertThat(check("amoxicillin").stops())
                .singleElement()
                .satisfies(alert -> assertThat(alert.kind()).isEqualTo(AlertKind.ALLERGY));
        assertThat(check("cefuroxime").cautions())
                .singleElement()
                .satisfies(alert -> assertThat(alert.sources()).isNotEmpty());
        assertThat(check("naproxen").cautions()).isNotEmpty();
        assertThat(check("metformin").isAllergyClear()).isTrue();
        assertThat(check("metformin").outcome()).isEqualTo(CheckOutcome.CLEAR);
    }

    @Test
    @DisplayName("with something that could not be checked says so, until somebody has looked into it")
    void unchecked() {
        takes("bitter leaf tea");
        var check = check("metformin");
        assertThat(check.outcome()).isEqualTo(CheckOutcome.COULD_NOT_CHECK);
        assertThat(check.unchecked()).extracting(Unchecked::reason).containsExactly("unknown");
        assertThat(codes(() -> use(Prescribing.class).sign(wants("metformin"), NOTHING)))
                .containsExactly("prescription.not-looked-into");

        var id = signs(wants("metformin"), new AlertReplies(Map.of(), true));

        assertThat(details(id).check().unchecked()).hasSize(1);
    }

    @Test
    @DisplayName("for somebody nobody asked about allergies could not be checked whole")
    void allergiesNotAsked() {
        var other = new Ward();
        var hers = staff(other.doctorsAccount, MAY);
        var wanted = Wanted.only(other.patient, "metformin").wanted();

        var check = as(hers, () -> use(Prescribing.class).check(wanted));

        assertThat(check.unchecked()).extracting(Unchecked::reason).containsExactly(Unchecked.NOT_ASKED);
        assertThat(check.isAllergyClear()).isFalse();
    }

    @Test
    @DisplayName("without rules says that nothing was checked, and that is written down with it")
    void noRules() {
        takes("warfarin");
        TestRules.damaged(() -> {
            var check = check("ibuprofen");
            assertThat(check.outcome()).isEqualTo(CheckOutcome.COULD_NOT_CHECK);
            assertThat(check.hasRules()).isFalse();
            assertThat(check.unchecked()).hasSize(2);
            assertThat(check.isAllergyClear()).isTrue();

            var id = signs(wants("ibuprofen"), new AlertReplies(Map.of(), true));

            assertThat(details(id).check().hasRules()).isFalse();
            assertThat(Hospital.count("select count(*) from ohms.medication_check where request_id = '" + id
                            + "' and outcome = 'COULD_NOT_CHECK' and release is null"))
                    .isOne();
        });
    }

    @Test
    @DisplayName("of what is controlled is signed right after a sign-in only, and renewed five times at most")
    void controlled() {
        var pharmacist = staff("clinical-drug.manage");
        var strength = "5 mg " + UUID.randomUUID().toString().substring(0, 6);
        var drug = as(pharmacist, () -> use(ClinicalDrugList.class).add("oxycodone", strength, "tablet", true));
        try {
            assertThat(codes(() -> use(Prescribing.class).sign(wants("oxycodone"), NOTHING)))
                    .containsExactly("prescription.controlled");
            var id = as(doctor, () -> use(Prescribing.class).signControlled(wants("oxycodone"), NOTHING));
            assertThat(details(id).row().controlled()).isTrue();
            assertThat(catchThrowableOfType(
                                    DomainException.class,
                                    () -> as(
                                            pharmacist,
                                            () -> use(ClinicalDrugList.class)
                                                    .add("Oxycodone", strength, "Tablet", false)))
                            .refusals())
                    .extracting(Refusal::code)
                    .containsExactly("clinical-drug.known");
        } finally {
            as(pharmacist, () -> use(ClinicalDrugList.class).retire(drug, 1));
        }
        assertThat(as(doctor, () -> use(ClinicalDrugList.class).drugs("oxyco", new PageRequest(0, 50)))
                        .rows())
                .noneMatch(row -> row.strength().equals(strength));
    }

    @Test
    @DisplayName("changes by another one that takes its place, and ends once, with a reason")
    void changes() throws SQLException {
        var id = signs(wants("metformin"), NOTHING);
        var changed = signs(wants("metformin", id), NOTHING);

        assertThat(details(id).row().status()).isEqualTo(PrescriptionStatus.REPLACED);
        assertThat(list())
                .filteredOn(MedicineRow::isCurrent)
                .extracting(MedicineRow::request)
                .containsExactly(changed);
        assertThat(codes(() -> use(Prescribing.class).sign(wants("metformin", id), NOTHING)))
                .containsExactly("prescription.not-now");
        assertThat(codesOf(() -> use(PrescriptionDesk.class).stop(ward.patient, changed, 9, StopReason.OTHER, null)))
                .containsExactly("common.changed-meanwhile");

        as(doctor, () -> use(PrescriptionDesk.class).stop(ward.patient, changed, 1, StopReason.SIDE_EFFECT, "nausea"));

        assertThat(details(changed).row().status()).isEqualTo(PrescriptionStatus.STOPPED);
        assertThat(list()).noneMatch(MedicineRow::isCurrent);
        assertThatThrownBy(() -> behindTheWalls("update ohms.medication_request set status = 'ACTIVE', ended_at = null,"
                        + " ended_by = null, end_reason = null where id = '" + changed + "'"))
                .hasMessageContaining("does not go from STOPPED to ACTIVE");
        assertThatThrownBy(() -> behindTheWalls("update ohms.medication_request set dose = 5 where id = '" + id + "'"))
                .hasMessageContaining("stays as it was signed");
        assertThatThrownBy(() -> behindTheWalls("insert into ohms.medication_request"
                        + " select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(),"
                        + " 'replaces', null))).* from ohms.medication_request r where r.id = '" + changed + "'"))
                .hasMessageContaining("without a check");
    }

    @Test
    @DisplayName("taken back is in no list any more, and says why")
    void takenBack() {
        var id = signs(wants("metformin"), NOTHING);

        assertThat(codesOf(() -> use(PrescriptionDesk.class).cancel(ward.patient, id, 1, " ")))
                .containsExactly("common.required");
        as(colleague, () -> use(PrescriptionDesk.class).cancel(ward.patient, id, 1, "wrong patient"));

        assertThat(details(id).row().status()).isEqualTo(PrescriptionStatus.CANCELLED);
        assertThat(details(id).row().words().why()).isEqualTo("wrong patient");
        assertThat(list()).noneMatch(MedicineRow::isCurrent);
    }

    @Test
    @DisplayName("is on paper with a proof that shows whether it is valid, and no other proof does")
    void paper() throws Exception {
        var id = signs(wants("metformin"), NOTHING);

        var pdf = as(doctor, () -> use(PrescriptionPaper.class).print(ward.patient, id));
        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(document);
            assertThat(text).contains("Okafor, Amara", "metformin 500 mg tablet", "14 tablets", "Take 1 tablet");
        }
        var link = use(PaperFacts.class).link(id);
        var proof = link.substring(link.indexOf("proof=") + 6);
        var seen =
                as(Hospital.guest(), () -> use(PrescriptionVerification.class).look(id, proof));
        assertThat(seen).hasValueSatisfying(found -> {
            assertThat(found.isValid()).isTrue();
            assertThat(found.medicine()).isEqualTo("metformin 500 mg tablet");
        });
        assertThat(as(
                        Hospital.guest(),
                        () -> use(PrescriptionVerification.class).look(UUID.randomUUID(), proof)))
                .isEmpty();
        assertThat(as(
                        Hospital.guest(),
                        () -> use(PrescriptionVerification.class).look(id, "0".repeat(24))))
                .isEmpty();

        as(doctor, () -> use(PrescriptionDesk.class).stop(ward.patient, id, 1, StopReason.OTHER, null));

        assertThat(as(
                        Hospital.guest(),
                        () -> use(PrescriptionVerification.class).look(id, proof)))
                .hasValueSatisfying(found -> assertThat(found.isValid()).isFalse());
        assertThat(codes(() -> use(PrescriptionPaper.class).print(ward.patient, id)))
                .containsExactly("prescription.not-now");
    }

    @Test
    @DisplayName("is nothing to strangers, whatever they know of it, and to no other patient")
    void strangers() throws SQLException {
        var id = signs(wants("metformin"), NOTHING);

        assertThat(catchThrowableOfType(
                                DomainException.class,
                                () -> as(
                                        stranger,
                                        () -> use(PrescriptionDesk.class).prescription(ward.patient, id)))
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly("access.not-in-care");
        var other = new Ward();
        var hers = staff(other.doctorsAccount, MAY);
        assertThat(catchThrowableOfType(
                                DomainException.class,
                                () -> as(hers, () -> use(PrescriptionDesk.class).prescription(other.patient, id)))
                        .kind())
                .isEqualTo(DomainException.Kind.NOT_FOUND);
        var herself = other.herself();
        for (var table : List.of("medication_request", "medication_check", "medication_alert")) {
            try (var sight = Sight.of(stranger)) {
                assertThat(sight.count("select count(*) from ohms." + table))
                        .as(table)
                        .isZero();
            }
            try (var sight = Sight.of(herself)) {
                assertThat(sight.count("select count(*) from ohms." + table))
                        .as(table)
                        .isZero();
            }
        }
    }

    @Test
    @DisplayName("names everything that is missing")
    void missing() {
        var wanted = Wanted.only(ward.patient, " ").days(999).repeats(99).wanted();

        assertThat(fields(() -> use(Prescribing.class).sign(wanted, NOTHING)))
                .containsExactlyInAnyOrder("medicine", "dose", "unit", "route", "frequency", "days", "repeats");
    }

    private List<String> codes(Callable<?> work) {
        return refused(work).refusals().stream().map(Refusal::code).toList();
    }

    private List<String> codesOf(Runnable work) {
        return codes(() -> {
            work.run();
            return null;
        });
    }

    private List<String> fields(Callable<?> work) {
        return refused(work).refusals().stream().map(Refusal::field).toList();
    }

    private DomainException refused(Callable<?> work) {
        return catchThrowableOfType(DomainException.class, () -> as(doctor, work));
    }

    private static void behindTheWalls(String sql) throws SQLException {
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
