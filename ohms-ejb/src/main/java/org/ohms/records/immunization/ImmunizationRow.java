package org.ohms.records.immunization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.PartialDate;

/**
 * An immunization as a list shows it.
 *
 * @param remark empty for none
 * @param lot empty when nobody knows it
 */
public record ImmunizationRow(
        UUID id,
        ImmunizationStatus status,
        Concept vaccine,
        String remark,
        PartialDate occurred,
        String lot,
        @Nullable LocalDate expiresOn,
        boolean givenHere,
        long version) {}
