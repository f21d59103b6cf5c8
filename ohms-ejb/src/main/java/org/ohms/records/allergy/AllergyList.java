package org.ohms.records.allergy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a patient's allergies. "None known" is an answer; that nobody asked is none.
 *
 * @param all those not entered in error, also those that no longer count, the worst first
 * @param noneKnownSince when somebody asked and heard of none; null when nobody did, or there are some
 */
public record AllergyList(List<AllergyRow> all, @Nullable Instant noneKnownSince) {
    private static final Comparator<AllergyRow> WORST_FIRST = Comparator.comparing(AllergyRow::counts)
            .reversed()
            .thenComparing(Comparator.comparing(AllergyRow::isSevere).reversed())
            .thenComparing(row -> row.substance().text(), String.CASE_INSENSITIVE_ORDER);

    public AllergyList {
        all = all.stream().sorted(WORST_FIRST).toList();
    }

    /** Those that warn now. */
    public List<AllergyRow> counting() {
        return all.stream().filter(AllergyRow::counts).toList();
    }

    /** Whether somebody asked, and there are none. */
    public boolean isNoneKnown() {
        return noneKnownSince != null && counting().isEmpty();
    }

    /** Whether nobody asked yet. */
    public boolean isNotAsked() {
        return noneKnownSince == null && counting().isEmpty();
    }
}
