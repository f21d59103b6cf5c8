package org.ohms.prescribing.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.prescribing.drug.DrugRules;
import org.ohms.prescribing.drug.NamedIngredient;
import org.ohms.prescribing.drug.NamedMedicine;
import org.ohms.prescribing.drug.NotCheckedReason;
import org.ohms.prescribing.drug.RuleQuery;
import org.ohms.prescribing.drug.Severity;
import org.ohms.prescribing.drug.TestRules;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.PageRequest;
import org.ohms.testing.Hospital;

@DisplayName("The interaction check")
class InteractionCheckIT {
    private static final Actor PHARMACIST = Hospital.staff("interaction.check", "drug-rules.read");

    @BeforeEach
    void rules() {
        TestRules.bring();
    }

    @Test
    void tellsAPairThatHarmsWithItsRule() {
        var result = check(NamedMedicine.text("clarithromycin 500 mg tablet"), new NamedMedicine("36567", null, null));

        assertThat(result.outcome()).isEqualTo(CheckOutcome.ALERT);
        assertThat(result.interrupts()).isTrue();
        assertThat(result.release()).isNotNull();
        assertThat(result.pairs()).singleElement().satisfies(pair -> {
            assertThat(pair.a()).isEqualTo("clarithromycin");
            assertThat(pair.b()).isEqualTo("simvastatin");
            assertThat(pair.severity()).isEqualTo(Severity.CONTRAINDICATED);
            assertThat(pair.rule()).isNotNull();
        });
    }

    @Test
    void isClearOnlyWhenEverythingWasChecked() {
        assertThat(check("metformin", "lisinopril").outcome()).isEqualTo(CheckOutcome.CLEAR);
        var unknown = check("metformin", "bitter leaf tea");
        assertThat(unknown.outcome()).isEqualTo(CheckOutcome.COULD_NOT_CHECK);
        assertThat(unknown.notChecked())
                .singleElement()
                .satisfies(missed -> assertThat(missed.reason()).isEqualTo(NotCheckedReason.UNKNOWN));
        var both = check("warfarin", "ibuprofen", "bitter leaf tea");
        assertThat(both.outcome()).isEqualTo(CheckOutcome.ALERT);
        assertThat(both.notChecked()).hasSize(1);
    }

    @Test
    void leavesALineInTheTrailThatSaysWhatItCameTo() {
        check("warfarin", "ibuprofen");

        assertThat(Hospital.count(
                        "select count(*) from ohms.audit_event where action = 'InteractionCheck.check.ALERT'"))
                .isPositive();
    }

    @Test
    void saysThatNothingCouldBeCheckedWhenTheRulesAreDamaged() {
        TestRules.damaged(() -> {
            var result = check("warfarin", "ibuprofen");

            assertThat(result.outcome()).isEqualTo(CheckOutcome.COULD_NOT_CHECK);
            assertThat(result.pairs()).isEmpty();
            assertThat(result.notChecked()).hasSize(2).allMatch(missed -> missed.reason() == NotCheckedReason.NO_RULES);
            assertThat(result.release()).isNull();
        });
        assertThat(Hospital.count("select count(*) from ohms.audit_event"
                        + " where action = 'InteractionCheck.check.COULD_NOT_CHECK'"))
                .isPositive();
        assertThat(check("warfarin", "ibuprofen").outcome()).isEqualTo(CheckOutcome.ALERT);
    }

    @Test
    void doesNotKnowAStrangersPatient() {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> checkFor(new PatientId(UUID.randomUUID()), "warfarin"))
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(DomainException.Kind.NOT_FOUND));
    }

    @Test
    void namesTheFieldThatIsWrong() {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> checked(null))
                .satisfies(refused -> assertThat(refused.refusals())
                        .singleElement()
                        .satisfies(it -> assertThat(it.field()).isEqualTo("medications")));
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> check(NamedMedicine.text("warfarin"), new NamedMedicine(null, " ", "")))
                .satisfies(refused -> assertThat(refused.refusals())
                        .singleElement()
                        .satisfies(it -> assertThat(it.field()).isEqualTo("medications.1.text")));
    }

    @Test
    void isForThoseWhoMayCheck() {
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> Hospital.as(
                        Hospital.staff("patient.read"),
                        () -> Hospital.use(InteractionCheck.class).suggest("warf")))
                .satisfies(refused ->
                        assertThat(refused.getClass().getSimpleName()).contains("Access"));
    }

    @Test
    void suggestsNamesOfTheCatalogue() {
        assertThat(Hospital.as(
                        PHARMACIST, () -> Hospital.use(InteractionCheck.class).suggest("coum")))
                .containsExactly(new NamedIngredient("coumadin", List.of("warfarin")));
    }

    @Test
    void showsItsRules() {
        Hospital.as(PHARMACIST, () -> {
            var rules = Hospital.use(DrugRules.class);

            assertThat(rules.releases())
                    .filteredOn(release -> release.published())
                    .hasSize(1);
            assertThat(rules.figures())
                    .hasValueSatisfying(figures -> assertThat(figures.rules()).isGreaterThan(300));
            var found = rules.rules(new RuleQuery("tizanidine", Severity.CONTRAINDICATED), new PageRequest(0, 5));
            assertThat(found.total()).isPositive();
            assertThat(found.rows()).allMatch(row -> row.rule().severity() == Severity.CONTRAINDICATED);
            assertThat(rules.rules(new RuleQuery("no such rule", null), new PageRequest(0, 5))
                            .rows())
                    .isEmpty();
        });
    }

    private static CheckResult check(String... names) {
        return check(List.of(names).stream().map(NamedMedicine::text).toArray(NamedMedicine[]::new));
    }

    private static CheckResult check(NamedMedicine... medicines) {
        return checked(null, medicines);
    }

    private static CheckResult checkFor(PatientId patient, String name) {
        return checked(patient, NamedMedicine.text(name));
    }

    private static CheckResult checked(@Nullable PatientId patient, NamedMedicine... medicines) {
        return Hospital.as(
                PHARMACIST, () -> Hospital.use(InteractionCheck.class).check(List.of(medicines), patient));
    }
}
