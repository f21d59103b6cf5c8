package org.ohms.pharmacy.supply;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.prescribing.prescription.DoseUnit;

/**
 * From whom a stocked medicine is ordered.
 *
 * @param supplier null when nobody said
 * @param supplierName empty when nobody said
 * @param pack so many of the unit; null when nobody said
 */
public record SourceRow(
        UUID item,
        String medicine,
        DoseUnit unit,
        @Nullable UUID supplier,
        String supplierName,
        @Nullable BigDecimal pack) {}
