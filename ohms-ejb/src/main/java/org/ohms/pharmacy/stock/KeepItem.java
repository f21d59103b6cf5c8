package org.ohms.pharmacy.stock;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.prescribing.prescription.DoseUnit;

/**
 * How a medicine is kept.
 *
 * @param item the medicine of the hospital's list
 * @param unit what it is counted in; does not change later
 * @param priceCode under which billing finds what one of that unit costs; null when it is not charged by itself
 */
public record KeepItem(
        @Nullable UUID item,
        @Nullable DoseUnit unit,
        @Nullable String shelf,
        @Nullable String gtin,
        @Nullable BigDecimal reorderAt,
        @Nullable String priceCode) {}
