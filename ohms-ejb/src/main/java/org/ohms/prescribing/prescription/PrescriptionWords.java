package org.ohms.prescribing.prescription;

import org.jspecify.annotations.Nullable;

/**
 * What is written on a prescription.
 *
 * @param medicine name of the ingredient or product
 * @param strength null where none was said
 * @param form null where none was said
 * @param reason what it is for; null for nothing said
 * @param why why it ended, or why it was kept in spite of a stop; null for nothing said
 */
public record PrescriptionWords(
        String medicine,
        @Nullable String strength,
        @Nullable String form,
        @Nullable String reason,
        @Nullable String why) {
    /** The medicine with strength and form, in one line. */
    public String whole() {
        return medicine + (strength == null ? "" : " " + strength) + (form == null ? "" : " " + form);
    }

    PrescriptionWords because(@Nullable String said) {
        return new PrescriptionWords(medicine, strength, form, reason, said == null ? why : said);
    }
}
