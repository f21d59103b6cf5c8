package org.ohms.prescribing.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.prescribing.drug.TestRules;
import org.ohms.prescribing.medicine.MedicineDesk;
import org.ohms.prescribing.medicine.MedicineDraft;
import org.ohms.prescribing.medicine.MedicineOrigin;
import org.ohms.records.Ward;
import org.ohms.records.coding.Concept;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;

@DisplayName("Comparing the medicines of a patient with another list")
class ReconciliationIT {
    private final Ward ward = new Ward();
    private final Actor nurse = staff(ward.doctorsAccount, "patient.search", "chart.read", "medicine.write");
    private final Actor stranger = staff("patient.search", "chart.read", "medicine.write");

    @BeforeAll
    static void rules() {
        TestRules.bring();
    }

    private void takes(String name) {
        as(
                nurse,
                () -> use(MedicineDesk.class)
                        .add(
                                ward.patient,
                                new MedicineDraft(
                                        MedicineOrigin.PRESCRIBED_ELSEWHERE, Concept.of(name), null, null, null)));
    }

    @Test
    @DisplayName("shows what differs, line by line, and keeps nothing of it")
    void differs() {
        takes("Warfarin 5 mg tablet");
        takes("Lisinopril 10 mg");

        var found = as(
                nurse, () -> use(Reconciliation.class).compare(ward.patient, "Coumadin 3 mg\n\n  Garlic capsules \n"));

        assertThat(found.lines())
                .extracting(Difference::kind, Difference::named)
                .containsExactly(
                        tuple(DifferenceKind.OTHER_DOSE, "Coumadin 3 mg"),
                        tuple(DifferenceKind.NOT_IN_CHART, "Garlic capsules"),
                        tuple(DifferenceKind.NOT_NAMED, ""));
        assertThat(found.open()).isEqualTo(3);
        assertThat(found.byName()).isFalse();
        assertThat(found.taken()).hasSize(2);
        assertThat(as(nurse, () -> use(MedicineDesk.class).current(ward.patient)))
                .hasSize(2);
        assertThat(as(nurse, () -> use(Reconciliation.class).compare(ward.patient, null))
                        .lines())
                .isEmpty();
    }

    @Test
    @DisplayName("is for those who treat the patient, and not without end")
    void refused() {
        assertThat(codes(stranger, "Warfarin")).isEqualTo("access.not-in-care");
        assertThat(catchThrowableOfType(
                                DomainException.class,
                                () -> as(
                                        nurse,
                                        () -> use(Reconciliation.class).compare(ward.patient, "x".repeat(5_000))))
                        .refusals())
                .extracting(Refusal::field)
                .containsExactly("brought");
    }

    private String codes(Actor actor, String brought) {
        return catchThrowableOfType(
                        DomainException.class,
                        () -> as(actor, () -> use(Reconciliation.class).compare(ward.patient, brought)))
                .refusals()
                .get(0)
                .code();
    }
}
