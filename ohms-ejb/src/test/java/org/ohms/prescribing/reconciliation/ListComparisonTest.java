package org.ohms.prescribing.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Clearance;
import org.ohms.prescribing.drug.Shipped;
import org.ohms.prescribing.medicine.MedicineOrigin;
import org.ohms.prescribing.medicine.MedicineRow;
import org.ohms.prescribing.medicine.MedicineStatus;
import org.ohms.records.coding.Concept;

@DisplayName("Two lists of medicines")
class ListComparisonTest {
    private final ListComparison lists = new ListComparison(Shipped.rules()::ingredientsOf);

    private static MedicineRow row(String name, String dose, MedicineStatus status) {
        return new MedicineRow(
                UUID.randomUUID(),
                MedicineOrigin.PRESCRIBED_ELSEWHERE,
                status,
                null,
                Concept.of(name),
                dose,
                null,
                null,
                null,
                null,
                "",
                "",
                Clearance.N,
                "",
                Instant.EPOCH,
                1);
    }

    private static MedicineRow taken(String name) {
        return row(name, "", MedicineStatus.ACTIVE);
    }

    private DifferenceKind one(MedicineRow row, String named) {
        return lists.of(List.of(row), List.of(named)).get(0).kind();
    }

    @Test
    @DisplayName("agree by ingredient, whatever brand and unit they are written in")
    void agree() {
        assertThat(one(taken("Warfarin 5 mg tablet"), "Coumadin 5mg")).isEqualTo(DifferenceKind.SAME);
        assertThat(one(taken("Metformin 1 g"), "metformin 1,000 mg tab")).isEqualTo(DifferenceKind.SAME);
        assertThat(one(taken("Levothyroxine 0.1 mg"), "Levothyroxine 100 mcg")).isEqualTo(DifferenceKind.SAME);
        assertThat(one(taken("Bitter leaf tea"), "bitter  leaf tea")).isEqualTo(DifferenceKind.SAME);
        assertThat(one(taken("Aspirin"), "Aspirin 75 mg")).isEqualTo(DifferenceKind.SAME);
    }

    @Test
    @DisplayName("differ in strength, in a pause, in a part, or altogether")
    void differ() {
        assertThat(one(taken("Warfarin 5 mg tablet"), "Warfarin 3 mg")).isEqualTo(DifferenceKind.OTHER_DOSE);
        assertThat(one(row("Lisinopril", "10 mg daily", MedicineStatus.ACTIVE), "Lisinopril 20 mg"))
                .isEqualTo(DifferenceKind.OTHER_DOSE);
        assertThat(one(row("Warfarin 5 mg", "", MedicineStatus.PAUSED), "Warfarin 5 mg"))
                .isEqualTo(DifferenceKind.PAUSED);
        assertThat(lists.of(List.of(taken("Lisinopril 10 mg")), List.of("Lisinopril/hydrochlorothiazide")))
                .extracting(Difference::kind)
                .containsExactly(DifferenceKind.PARTLY, DifferenceKind.NOT_NAMED);
        assertThat(lists.of(List.of(taken("Lisinopril")), List.of("Garlic capsules", "Zestril")))
                .extracting(Difference::kind, Difference::named)
                .containsExactly(
                        tuple(DifferenceKind.NOT_IN_CHART, "Garlic capsules"), tuple(DifferenceKind.SAME, "Zestril"));
    }

    @Test
    @DisplayName("say what stands twice, on either of them")
    void twice() {
        assertThat(lists.of(
                        List.of(taken("Ibuprofen 400 mg"), taken("Advil"), taken("Paracetamol")),
                        List.of("Ibuprofen 400 mg", "Tylenol", "acetaminophen 500 mg")))
                .extracting(Difference::kind, Difference::named)
                .containsExactly(
                        tuple(DifferenceKind.TWICE, ""),
                        tuple(DifferenceKind.NAMED_TWICE, "acetaminophen 500 mg"),
                        tuple(DifferenceKind.SAME, "Ibuprofen 400 mg"),
                        tuple(DifferenceKind.SAME, "Tylenol"));
    }

    @Test
    @DisplayName("without a second list nothing is missing, and what is paused need not be named")
    void missing() {
        var paused = row("Warfarin", "", MedicineStatus.PAUSED);

        assertThat(lists.of(List.of(taken("Lisinopril"), paused), List.of())).isEmpty();
        assertThat(lists.of(List.of(taken("Lisinopril"), paused), List.of("Metformin")))
                .extracting(Difference::kind)
                .containsExactly(DifferenceKind.NOT_IN_CHART, DifferenceKind.NOT_NAMED);
    }
}
