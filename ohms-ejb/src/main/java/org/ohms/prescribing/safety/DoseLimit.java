package org.ohms.prescribing.safety;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The most of an ingredient that its label knows in a day, for some patients.
 *
 * @param fromYears null for from birth
 * @param belowYears null for no upper end
 * @param clearanceBelow the clearance of creatinine it is for; null for any
 * @param usual milligrams a day that are usual at most; null when it is told by weight
 * @param most milligrams a day that the label gives for any use; null when it is told by weight
 * @param mostAKilogram milligrams a day and kilogram; null when it is not told by weight
 */
record DoseLimit(
        String ingredient,
        @Nullable Integer fromYears,
        @Nullable Integer belowYears,
        @Nullable BigDecimal clearanceBelow,
        @Nullable BigDecimal usual,
        @Nullable BigDecimal most,
        @Nullable BigDecimal mostAKilogram,
        String source) {
    /** Whether it is for this patient; whose age nobody knows counts as an adult. */
    boolean isFor(ChartFacts facts, int adult) {
        var years = facts.years() == null ? adult : facts.years();
        return (fromYears == null || years >= fromYears)
                && (belowYears == null || years < belowYears)
                && (clearanceBelow == null
                        || facts.figure(Figure.CLEARANCE)
                                .filter(clearance -> clearance.value().compareTo(clearanceBelow) < 0)
                                .isPresent())
                && (mostAKilogram == null || facts.kilograms() != null);
    }

    /** Milligrams a day that the label gives at most; empty when the weight would be needed. */
    Optional<BigDecimal> mostFor(ChartFacts facts) {
        if (mostAKilogram == null) {
            return Optional.ofNullable(most);
        }
        return Optional.ofNullable(facts.kilograms()).map(mostAKilogram::multiply);
    }
}
