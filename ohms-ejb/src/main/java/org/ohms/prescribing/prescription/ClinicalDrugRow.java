package org.ohms.prescribing.prescription;

import java.time.Instant;
import java.util.UUID;

/** A medicine with strength and form, as this hospital prescribes it. */
public record ClinicalDrugRow(
        UUID id, String ingredient, String strength, String form, boolean controlled, Instant addedAt, long version) {
    /** In one line. */
    public String whole() {
        return ingredient + " " + strength + " " + form;
    }
}
