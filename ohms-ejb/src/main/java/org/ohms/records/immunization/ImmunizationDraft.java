package org.ohms.records.immunization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.PartialDate;

/**
 * A vaccine that was given or declined.
 *
 * @param occurred when, as far as it is known; null for today
 * @param givenHere false when the patient tells of it
 */
public record ImmunizationDraft(
        @Nullable Concept vaccine,
        boolean given,
        @Nullable PartialDate occurred,
        @Nullable String lot,
        @Nullable LocalDate expiresOn,
        boolean givenHere,
        @Nullable String remark) {}
