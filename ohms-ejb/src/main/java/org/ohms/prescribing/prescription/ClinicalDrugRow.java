package org.ohms.prescribing.prescription;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A medicine with strength and form, as this hospital prescribes it.
 *
 * @param route how it is given; null when the hospital's list does not say
 * @param atc null when the hospital's list does not say
 * @param highRisk whether the hospital's list marks it as one that harms most when something goes wrong
 * @param directions how it is usually taken here; null when the hospital's list does not say
 */
public record ClinicalDrugRow(
        UUID id,
        String ingredient,
        String strength,
        String form,
        boolean controlled,
        @Nullable Route route,
        @Nullable String atc,
        boolean highRisk,
        @Nullable Directions directions,
        Instant addedAt,
        long version) {
    /** In one line. */
    public String whole() {
        return ingredient + " " + strength + " " + form;
    }
}
