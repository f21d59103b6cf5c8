package org.ohms.records.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.Ward;
import org.ohms.records.coding.CodeSystem;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.PartialDate;
import org.ohms.records.own.OwnChart;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.page.PageRequest;
import org.ohms.testing.Sight;

@DisplayName("The problem list")
class ProblemListIT {
    private static final Concept DIABETES = Concept.of(CodeSystem.SNOMED, "44054006", "Type 2 diabetes");

    private final Ward ward = new Ward();

    private static ConditionDraft draft(
            Concept what, ClinicalStatus clinical, @Nullable String onset, @Nullable String end) {
        return new ConditionDraft(
                what,
                clinical,
                VerificationStatus.CONFIRMED,
                Severity.MODERATE,
                onset == null ? null : PartialDate.parse(onset).orElseThrow(),
                end == null ? null : PartialDate.parse(end).orElseThrow(),
                null,
                null);
    }

    @Test
    @DisplayName("changed by two is kept once; the second sees how it stands now")
    void twoEditors() {
        var id = as(
                ward.doctor,
                () -> use(ProblemList.class).add(ward.patient, draft(DIABETES, ClinicalStatus.ACTIVE, "2017", null)));
        var seen = as(ward.doctor, () -> use(ProblemList.class).problem(ward.patient, id));
        as(
                ward.colleague,
                () -> use(ProblemList.class)
                        .change(
                                ward.patient,
                                id,
                                seen.version(),
                                draft(DIABETES, ClinicalStatus.REMISSION, "2017", "2026-05")));

        var refused = catchThrowableOfType(
                DomainException.class,
                () -> as(
                        ward.doctor,
                        () -> use(ProblemList.class)
                                .change(
                                        ward.patient,
                                        id,
                                        seen.version(),
                                        draft(DIABETES, ClinicalStatus.RELAPSE, "2017", null))));

        assertThat(refused.kind()).isEqualTo(DomainException.Kind.STALE);
        assertThat(as(ward.doctor, () -> use(ProblemList.class).problem(ward.patient, id))
                        .clinical())
                .isEqualTo(ClinicalStatus.REMISSION);
    }

    @Test
    @DisplayName("says at once everything that contradicts itself")
    void contradictions() {
        var refused = catchThrowableOfType(
                DomainException.class,
                () -> as(
                        ward.doctor,
                        () -> use(ProblemList.class)
                                .add(
                                        ward.patient,
                                        draft(
                                                Concept.of(CodeSystem.SNOMED, "44054007", " "),
                                                ClinicalStatus.ACTIVE,
                                                "2099",
                                                "2016"))));

        assertThat(refused.refusals())
                .extracting(r -> r.field())
                .contains("what", "whatCode", "onset", "abatement", "clinical");
    }

    @Test
    @DisplayName("holds one code once as long as it lasts")
    void once() {
        as(
                ward.doctor,
                () -> use(ProblemList.class).add(ward.patient, draft(DIABETES, ClinicalStatus.ACTIVE, null, null)));

        var refused = catchThrowableOfType(
                DomainException.class,
                () -> as(
                        ward.colleague,
                        () -> use(ProblemList.class)
                                .add(ward.patient, draft(DIABETES, ClinicalStatus.ACTIVE, null, null))));

        assertThat(refused.refusals()).extracting(r -> r.code()).containsExactly("condition.is-known");
    }

    @Test
    @DisplayName("shows a sensitive problem to those who are cleared, and to the patient when somebody tells")
    void sensitive() throws SQLException {
        var doctor = ward.cleared(ward.doctorsAccount, Clearance.R);
        as(
                doctor,
                () -> use(ProblemList.class)
                        .add(
                                ward.patient,
                                new ConditionDraft(
                                        Concept.of("Depression"),
                                        ClinicalStatus.ACTIVE,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        Clearance.R)));

        assertThat(as(ward.colleague, () -> use(ProblemList.class).present(ward.patient)))
                .isEmpty();
        assertThat(as(doctor, () -> use(ProblemList.class).present(ward.patient)))
                .hasSize(1);
        assertThat(as(ward.herself(), () -> use(OwnChart.class).health()).problems())
                .isEmpty();
        try (var sight = Sight.of(ward.stranger)) {
            assertThat(sight.count("select count(*) from ohms.condition")).isZero();
        }
    }

    @Test
    @DisplayName("keeps what was entered in error out of sight, and never removes it")
    void inError() {
        var id = as(
                ward.doctor,
                () -> use(ProblemList.class).add(ward.patient, draft(DIABETES, ClinicalStatus.ACTIVE, null, null)));

        as(ward.doctor, () -> use(ProblemList.class).enteredInError(ward.patient, id, 1));

        assertThat(as(ward.doctor, () -> use(ProblemList.class).present(ward.patient)))
                .isEmpty();
        assertThat(as(ward.doctor, () -> use(ProblemList.class).past(ward.patient, new PageRequest(0, 10)))
                        .total())
                .isZero();
        var again = catchThrowableOfType(
                DomainException.class,
                () -> as(
                        ward.doctor,
                        () -> use(ProblemList.class)
                                .change(ward.patient, id, 2, draft(DIABETES, ClinicalStatus.ACTIVE, null, null))));
        assertThat(again.refusals()).extracting(r -> r.code()).containsExactly("records.in-error-already");
    }
}
