package org.ohms.pharmacy.stock;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.prescribing.prescription.DoseUnit;

/**
 * A medicine that is kept here.
 *
 * @param id that of the medicine in the hospital's list
 * @param name with strength and form
 * @param unit what it is counted in
 * @param gtin number of its pack; null when nobody entered one
 * @param shelf where it stands; empty when nobody says
 * @param reorderAt below this more is wanted; null for never
 * @param priceCode under which billing finds what one of the unit costs; null when it is not charged by itself
 */
public record StockItemRow(
        UUID id,
        String ingredient,
        String name,
        boolean controlled,
        DoseUnit unit,
        @Nullable String gtin,
        String shelf,
        @Nullable BigDecimal reorderAt,
        @Nullable String priceCode,
        long version) {}
