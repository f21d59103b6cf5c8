package org.ohms.prescribing.prescription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.asSystem;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.patients.importing.BeginImport;
import org.ohms.patients.importing.ImportAnswer;
import org.ohms.patients.importing.ImportColumn;
import org.ohms.patients.importing.ImportColumns;
import org.ohms.patients.importing.ImportOrigin;
import org.ohms.patients.importing.ImportProblem;
import org.ohms.patients.importing.ImportProgress;
import org.ohms.patients.importing.ImportRow;
import org.ohms.patients.importing.Imports;
import org.ohms.prescribing.Wanted;
import org.ohms.prescribing.drug.NamedMedicine;
import org.ohms.prescribing.drug.NotChecked;
import org.ohms.prescribing.drug.NotCheckedReason;
import org.ohms.prescribing.drug.PublishedRules;
import org.ohms.prescribing.drug.TestRules;
import org.ohms.prescribing.interaction.CheckOutcome;
import org.ohms.prescribing.interaction.InteractionCheck;
import org.ohms.records.Ward;
import org.ohms.records.allergy.AllergyDesk;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.time.FewSecondsHavePassed;
import org.ohms.testing.Hospital;

@DisplayName("A hospital's own list of medicines")
class DrugListIT {
    private static final PageRequest ALL = new PageRequest(0, 200);
    private static final Actor PHARMACIST = staff("clinical-drug.manage", "import.run", "interaction.check");

    private static final Directions TWICE_A_DAY =
            new Directions(BigDecimal.ONE, DoseUnit.TABLET, Route.ORAL, Frequency.TWICE_A_DAY, null, null, false, null);

    /** So that no other test has the same medicine; never an amount, which could be more than is safe. */
    private final String strength = "v" + UUID.randomUUID().toString().substring(0, 6) + " mg";

    private final String source = "list " + UUID.randomUUID();

    @BeforeEach
    void rules() {
        TestRules.bring();
    }

    private ImportRow row(long number, String... fields) {
        var values = new HashMap<>(Map.of(
                "code", "A-1", "name", "Glucomed", "ingredient", "metformin", "strength", strength, "form", "tablet"));
        for (var i = 0; i < fields.length; i += 2) {
            if (fields[i + 1].isEmpty()) {
                values.remove(fields[i]);
            } else {
                values.put(fields[i], fields[i + 1]);
            }
        }
        return new ImportRow(number, values);
    }

    private List<ImportAnswer> take(ImportRow... rows) {
        return take(UUID.randomUUID(), rows);
    }

    private List<ImportAnswer> take(UUID job, ImportRow... rows) {
        var origin = new ImportOrigin(job, source, new AccountId(UUID.randomUUID()));
        return asSystem(() -> use(DrugListImport.class).take(origin, List.of(rows)));
    }

    private static DrugListReview review(UUID list) {
        return as(PHARMACIST, () -> use(DrugListDesk.class).review(list, ALL));
    }

    private static void publish(UUID list) {
        as(
                PHARMACIST,
                () -> use(DrugListDesk.class).publish(list, review(list).list().version()));
    }

    private List<ClinicalDrugRow> prescribed(String ingredient) {
        return as(PHARMACIST, () -> use(ClinicalDrugList.class).drugs(ingredient, ALL)).rows().stream()
                .filter(drug -> drug.strength().equals(strength))
                .toList();
    }

    private static List<String> problems(ImportAnswer answer) {
        return answer.problems().stream()
                .map(problem -> problem.field() + " " + problem.code())
                .toList();
    }

    @Test
    @DisplayName("waits until a pharmacist publishes it; then its medicines are prescribed, with marks and packs")
    void published() {
        var list = take(row(
                        2,
                        "route",
                        "Oral",
                        "unit",
                        "tablets",
                        "packs",
                        "56|28",
                        "maker",
                        "Acme",
                        "atc",
                        "a10ba02",
                        "highRisk",
                        "yes",
                        "dose",
                        "1.0",
                        "doseUnit",
                        "Tablet",
                        "frequency",
                        "twice a day"))
                .get(0)
                .object();
        assertThat(prescribed("metformin")).isEmpty();
        assertThat(review(list).changes().rows()).singleElement().satisfies(change -> {
            assertThat(change.before()).isNull();
            assertThat(change.checked()).isTrue();
            assertThat(change.line().packs()).containsExactly(new BigDecimal("28"), new BigDecimal("56"));
        });

        publish(list);

        assertThat(prescribed("metformin")).singleElement().satisfies(drug -> {
            assertThat(drug.route()).isEqualTo(Route.ORAL);
            assertThat(drug.atc()).isEqualTo("A10BA02");
            assertThat(drug.highRisk()).isTrue();
            assertThat(drug.controlled()).isFalse();
            assertThat(drug.directions()).isEqualTo(TWICE_A_DAY);
        });
        assertThat(asSystem(() -> use(DrugLists.class).packs("Metformin", strength, "Tablet", DoseUnit.TABLET)))
                .containsExactly(new BigDecimal("28"), new BigDecimal("56"));
        assertThat(asSystem(() -> use(DrugLists.class).packs("metformin", strength, "tablet", DoseUnit.ML)))
                .isEmpty();
        assertThat(codes(() -> publish(list))).containsExactly("drug-list.decided");
    }

    @Test
    @DisplayName("adds nothing the second time, neither while it waits nor once it is published")
    void again() {
        var list = take(row(2)).get(0).object();
        assertThat(take(row(2)).get(0).outcome()).isEqualTo(ImportAnswer.Outcome.KNOWN);
        publish(list);
        assertThat(take(row(2)).get(0).outcome()).isEqualTo(ImportAnswer.Outcome.KNOWN);
        assertThat(prescribed("metformin")).hasSize(1);
    }

    @Test
    @DisplayName("shows what a later version changes, and takes its word once that is published")
    void changed() {
        // a mark holds for every prescription of the ingredient, so it is one that no other test prescribes
        var own = "markamol " + UUID.randomUUID().toString().substring(0, 8);
        publish(take(row(2, "ingredient", own, "unit", "tablet", "packs", "28", "controlled", "yes"))
                .get(0)
                .object());
        var later = take(
                        row(2, "ingredient", own, "unit", "tablet", "packs", "30"),
                        row(3, "code", "A-2", "ingredient", own, "form", "capsule"))
                .get(0)
                .object();

        var review = review(later);
        assertThat(review.changed()).isOne();
        assertThat(review.changes().rows())
                .filteredOn(change -> change.before() != null)
                .singleElement()
                .satisfies(change -> assertThat(change.before().packs()).containsExactly(new BigDecimal("28")));
        publish(later);

        assertThat(asSystem(() -> use(DrugLists.class).packs(own, strength, "tablet", DoseUnit.TABLET)))
                .containsExactly(new BigDecimal("30"));
        // a file takes no mark away
        assertThat(prescribed(own))
                .filteredOn(drug -> drug.form().equals("tablet"))
                .singleElement()
                .matches(ClinicalDrugRow::controlled);
    }

    @Test
    @DisplayName("keeps how a medicine is usually taken until a list says otherwise, or gives it by another route")
    void usualDirections() {
        publish(take(row(2, "route", "oral", "dose", "1", "doseUnit", "tablet", "frequency", "twice a day"))
                .get(0)
                .object());
        publish(take(row(2, "maker", "Acme")).get(0).object());
        assertThat(prescribed("metformin"))
                .singleElement()
                .satisfies(drug -> assertThat(drug.directions()).isEqualTo(TWICE_A_DAY));

        publish(take(row(2, "route", "rectal")).get(0).object());
        assertThat(prescribed("metformin")).singleElement().satisfies(drug -> {
            assertThat(drug.route()).isEqualTo(Route.RECTAL);
            assertThat(drug.directions()).isNull();
        });
    }

    @Test
    @DisplayName("says that a medicine is taken with meals, only when needed, and for how many days")
    void wholeDirections() {
        publish(take(row(
                        2,
                        "route",
                        "oral",
                        "dose",
                        "2",
                        "doseUnit",
                        "tablet",
                        "frequency",
                        "three times a day",
                        "meal",
                        "empty stomach",
                        "asNeeded",
                        "yes",
                        "days",
                        "7"))
                .get(0)
                .object());

        assertThat(prescribed("metformin"))
                .singleElement()
                .satisfies(drug -> assertThat(drug.directions())
                        .isEqualTo(new Directions(
                                new BigDecimal("2"),
                                DoseUnit.TABLET,
                                Route.ORAL,
                                Frequency.THREE_TIMES_A_DAY,
                                null,
                                Meal.EMPTY_STOMACH,
                                true,
                                7)));
    }

    @Test
    @DisplayName("that is set aside changes nothing")
    void declined() {
        var list = take(row(2)).get(0).object();
        as(
                PHARMACIST,
                () -> use(DrugListDesk.class).decline(list, review(list).list().version()));
        assertThat(prescribed("metformin")).isEmpty();
        assertThat(codes(() -> publish(list))).containsExactly("drug-list.decided");
        assertThat(take(row(2)).get(0).outcome()).isEqualTo(ImportAnswer.Outcome.ADDED);
    }

    @Test
    @DisplayName("names field and reason of each bad row and takes the others")
    void badRows() {
        var answers = take(
                row(2, "code", "", "strength", ""),
                row(3, "code", "B", "packs", "28, 56", "route", "sideways"),
                row(4, "code", "C", "packs", "28"),
                row(5, "code", "D", "packs", "0", "unit", "tablet"),
                row(6, "code", "E", "atc", "A10", "rxcui", "x"),
                row(7, "code", "F", "controlled", "maybe"),
                row(8, "code", "G", "ingredient", ""),
                row(9, "code", "H", "name", ""),
                row(10, "code", "H", "name", "Another"),
                row(11, "code", "I", "dose", "1"),
                row(12, "code", "J", "dose", "0", "doseUnit", "tablet", "frequency", "often", "route", "oral"),
                row(13, "code", "K", "dose", "a few", "doseUnit", "ml", "frequency", "once a day", "route", "oral"),
                row(14, "code", "L", "meal", "with"),
                row(
                        15,
                        "code",
                        "M",
                        "dose",
                        "1",
                        "doseUnit",
                        "tablet",
                        "frequency",
                        "once a day",
                        "route",
                        "oral",
                        "meal",
                        "at noon",
                        "asNeeded",
                        "perhaps",
                        "days",
                        "367"),
                row(
                        16,
                        "code",
                        "N",
                        "dose",
                        "1",
                        "doseUnit",
                        "tablet",
                        "frequency",
                        "once a day",
                        "route",
                        "oral",
                        "days",
                        "a week"));

        assertThat(problems(answers.get(0)))
                .containsExactlyInAnyOrder("code common.required", "strength common.required");
        assertThat(problems(answers.get(1)))
                .containsExactlyInAnyOrder("packs drug-list.packs", "route drug-list.not-one-of");
        assertThat(problems(answers.get(2))).containsExactly("unit common.required");
        assertThat(problems(answers.get(3))).containsExactly("packs common.out-of-range");
        assertThat(problems(answers.get(4)))
                .containsExactlyInAnyOrder("atc common.malformed", "rxcui common.malformed");
        assertThat(problems(answers.get(5))).containsExactly("controlled drug-list.not-one-of");
        assertThat(problems(answers.get(6))).containsExactly("ingredient common.required");
        assertThat(answers.get(7).outcome()).isEqualTo(ImportAnswer.Outcome.ADDED);
        assertThat(problems(answers.get(8))).containsExactly("code drug-list.code-twice");
        assertThat(problems(answers.get(9)))
                .containsExactlyInAnyOrder(
                        "route common.required", "doseUnit common.required", "frequency common.required");
        assertThat(problems(answers.get(10)))
                .containsExactlyInAnyOrder("dose common.out-of-range", "frequency drug-list.not-one-of");
        assertThat(problems(answers.get(11))).containsExactly("dose common.malformed");
        assertThat(problems(answers.get(12)))
                .containsExactlyInAnyOrder(
                        "route common.required",
                        "dose common.required",
                        "doseUnit common.required",
                        "frequency common.required");
        assertThat(problems(answers.get(13)))
                .containsExactlyInAnyOrder(
                        "meal drug-list.not-one-of", "asNeeded drug-list.not-one-of", "days common.out-of-range");
        assertThat(problems(answers.get(14))).containsExactly("days common.malformed");
    }

    @Test
    @DisplayName("finds ingredients by their RxNorm codes, and refuses a code that says another ingredient")
    void byCode() {
        var metformin = rxcui("metformin");
        var answers = take(
                row(2, "ingredient", "", "rxcui", metformin),
                row(3, "code", "B", "ingredient", "Metformin hydrochloride", "rxcui", metformin),
                row(4, "code", "C", "ingredient", "lisinopril", "rxcui", metformin),
                row(5, "code", "D", "ingredient", "unobtainium", "rxcui", metformin));

        assertThat(problems(answers.get(2))).containsExactly("rxcui drug-list.contradiction");
        assertThat(review(answers.get(0).object()).changes().rows())
                .extracting(change -> change.line().code() + " " + change.line().ingredient())
                .containsExactlyInAnyOrder("A-1 metformin", "B Metformin hydrochloride", "D metformin");
    }

    @Test
    @DisplayName("makes no unknown ingredient checked: the check goes on saying that it could not")
    void unknown() {
        var name = "unobtainium " + UUID.randomUUID().toString().substring(0, 6);
        var list = take(row(2, "ingredient", name, "rxcui", "99999999"), row(3, "code", "B"))
                .get(0)
                .object();

        var review = review(list);
        assertThat(review.unchecked()).isOne();
        assertThat(review.changes().rows().get(0).checked()).isFalse();
        publish(list);

        assertThat(prescribed(name)).hasSize(1);
        var check = as(
                PHARMACIST,
                () -> use(InteractionCheck.class)
                        .check(List.of(NamedMedicine.text(name), NamedMedicine.text("metformin")), null));
        assertThat(check.outcome()).isEqualTo(CheckOutcome.COULD_NOT_CHECK);
        assertThat(check.notChecked()).extracting(NotChecked::reason).contains(NotCheckedReason.UNKNOWN);
    }

    @Test
    @DisplayName("is read in from a file, with a report for each row, and documents its columns")
    void fromAFile() {
        var file = "Own code;Product name;Active ingredient;Strength;Dosage form;Pack unit;Pack sizes;Narcotic\n"
                + "A-1;Glucomed;metformin;" + strength + ";tablet;tablet;28|56;no\n"
                + "A-2;Glucomed;metformin;;tablet;tablet;28;no\n"
                + "A-3;Lisimed;lisinopril;" + strength + ";tablet;tablet;30;no\n";
        var id = as(PHARMACIST, () -> use(Imports.class).begin(new BeginImport("medicine", source, "list.csv")));
        as(PHARMACIST, () -> use(Imports.class).append(id, 0, file.getBytes(StandardCharsets.UTF_8)));
        var mapping = as(PHARMACIST, () -> use(Imports.class).preview(id)).mapping();
        assertThat(mapping).doesNotContain("");
        as(PHARMACIST, () -> use(Imports.class).start(id, mapping));
        ImportProgress progress = as(PHARMACIST, () -> use(Imports.class).progress(id));
        for (var ticks = 0; ticks < 20 && !progress.hasEnded(); ticks++) {
            Hospital.announce(new FewSecondsHavePassed(Hospital.clock().instant()));
            progress = as(PHARMACIST, () -> use(Imports.class).progress(id));
        }

        assertThat(progress.added()).isEqualTo(2);
        assertThat(progress.refused()).isOne();
        assertThat(as(PHARMACIST, () -> use(Imports.class).problems(id, ALL)).rows())
                .extracting(ImportProblem::row, ImportProblem::field, ImportProblem::code)
                .containsExactly(tuple(3L, "strength", "common.required"));
        assertThat(as(PHARMACIST, () -> use(DrugListDesk.class).lists()))
                .filteredOn(list -> list.source().equals(source))
                .singleElement()
                .satisfies(list -> {
                    assertThat(list.waits()).isTrue();
                    assertThat(list.entries()).isEqualTo(2);
                });
        assertThat(use(ImportColumns.class).of("medicine"))
                .extracting(ImportColumn::about)
                .hasSize(19)
                .doesNotContain("");
    }

    @Test
    @DisplayName("says in how many packs a prescription is filled, and what was signed keeps its pack")
    void packs() {
        var ward = new Ward();
        var doctor = staff(
                ward.doctorsAccount,
                "patient.search",
                "chart.read",
                "prescription.write",
                "medicine.write",
                "allergy.write");
        as(doctor, () -> use(AllergyDesk.class).noneKnown(ward.patient));
        publish(take(row(2, "unit", "tablet", "packs", "10 28")).get(0).object());

        var wanted =
                Wanted.tablets(ward.patient, "Metformin").strength(strength).days(28);
        var looked = new AlertReplies(Map.of(), true);
        var id = as(doctor, () -> use(Prescribing.class).sign(wanted.wanted(), looked));
        publish(take(row(2, "unit", "tablet", "packs", "30")).get(0).object());

        var row = as(doctor, () -> use(PrescriptionDesk.class).prescription(ward.patient, id))
                .row();
        assertThat(row.quantity()).isEqualByComparingTo("56");
        assertThat(row.packSize()).isEqualByComparingTo("28");
        assertThat(as(doctor, () -> use(PrescriptionPaper.class).print(ward.patient, id)))
                .isNotEmpty();
        var unknown = Wanted.tablets(ward.patient, "lisinopril").strength(strength + " other");
        var other = as(doctor, () -> use(Prescribing.class).sign(unknown.wanted(), looked));
        assertThat(as(doctor, () -> use(PrescriptionDesk.class).prescription(ward.patient, other))
                        .row()
                        .packSize())
                .isNull();
    }

    @Test
    @DisplayName("is brought in and decided on by those who keep the list only")
    void nobodyElse() {
        var doctor = staff("prescription.write", "import.run");
        assertThat(catchThrowableOfType(
                                DomainException.class,
                                () -> as(
                                        doctor,
                                        () -> use(Imports.class)
                                                .begin(new BeginImport("medicine", source, "list.csv"))))
                        .kind())
                .isEqualTo(DomainException.Kind.FORBIDDEN);
    }

    private static String rxcui(String ingredient) {
        return asSystem(() -> use(PublishedRules.class).current().orElseThrow().rules().ingredients().stream()
                .filter(one -> one.name().equals(ingredient))
                .findFirst()
                .orElseThrow()
                .rxcuis()
                .get(0));
    }

    private static List<String> codes(Runnable work) {
        return catchThrowableOfType(DomainException.class, work::run).refusals().stream()
                .map(Refusal::code)
                .toList();
    }
}
