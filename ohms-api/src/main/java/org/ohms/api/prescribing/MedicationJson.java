package org.ohms.api.prescribing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ohms.prescribing.drug.NamedMedicine;

/** One medicine to check. */
@Schema(
        name = "CheckedMedication",
        description = "At least one of the three. The most specific that is known decides; when they mean different"
                + " medicines, all of them are checked and the contradiction is said.")
public record MedicationJson(
        @Schema(
                description = "RxNorm concept of an ingredient.",
                maxLength = 20,
                pattern = "^[0-9]{1,20}$",
                examples = "36567")
        @Nullable
        String rxcui,

        @Schema(
                description = "ATC code, level 5.",
                maxLength = 7,
                pattern = "^[A-Za-z][0-9]{2}[A-Za-z]{2}[0-9]{2}$",
                examples = "C10AA01")
        @Nullable
        String atc,

        @Schema(
                description = "Name of an ingredient, a brand or a product. Strength, form and salt do not matter;"
                        + " combinations name their ingredients.",
                maxLength = 200,
                examples = "simvastatin 20 mg tablet")
        @Nullable
        String text) {
    NamedMedicine named() {
        return new NamedMedicine(rxcui, atc, text);
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "MedicationJson[...]";
    }
}
