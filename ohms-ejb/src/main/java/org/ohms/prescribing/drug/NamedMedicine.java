package org.ohms.prescribing.drug;

import org.jspecify.annotations.Nullable;

/**
 * A medicine as somebody names it: by codes, by text, or by several of them.
 *
 * @param rxcui RxNorm concept of an ingredient
 * @param atc ATC code, level 5
 * @param text name, with or without strength and form; combinations name their ingredients
 */
public record NamedMedicine(
        @Nullable String rxcui,
        @Nullable String atc,
        @Nullable String text) {
    public static NamedMedicine text(String text) {
        return new NamedMedicine(null, null, text);
    }

    /** How it is shown in the answer: the text where there is one, else the code. */
    public String shown() {
        if (text != null && !text.isBlank()) {
            return text;
        }
        return rxcui != null && !rxcui.isBlank() ? "RxCUI " + rxcui : atc == null ? "" : atc;
    }

    /** Says nothing: it may be what a patient takes, and whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "NamedMedicine[...]";
    }
}
