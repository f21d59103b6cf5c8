package org.ohms.prescribing.prescription;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * A quantity in whole packs.
 *
 * @param count how many, rounded up
 * @param size how much is in one
 */
public record Packs(BigDecimal count, BigDecimal size) {
    /** So many packs of this size hold the quantity. */
    public static Packs of(BigDecimal quantity, BigDecimal size) {
        return new Packs(quantity.divide(size, 0, RoundingMode.CEILING), size);
    }

    /** Of several sizes the one that leaves least over; where two leave the same, the larger one, so that it is fewer packs. */
    public static Optional<Packs> of(BigDecimal quantity, Collection<BigDecimal> sizes) {
        return sizes.stream()
                .map(size -> of(quantity, size))
                .min(Comparator.comparing(Packs::holds).thenComparing(Packs::count));
    }

    private BigDecimal holds() {
        return count.multiply(size);
    }
}
