package org.ohms.prescribing.prescription;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.persistence.Plain;

/**
 * How a medicine is to be taken.
 *
 * @param dayTime null unless it is taken once a day at a time of its own
 * @param meal null when meals do not matter
 * @param days for how long; null for as long as it is needed
 */
public record Directions(
        BigDecimal dose,
        DoseUnit unit,
        Route route,
        Frequency frequency,
        @Nullable DayTime dayTime,
        @Nullable Meal meal,
        boolean asNeeded,
        @Nullable Integer days) {

    public Directions {
        // the same dose is the same however many noughts a column adds
        dose = Plain.figure(dose);
    }

    /** For how many whole days so much lasts; empty where it is taken only when needed, only once, or is not counted. */
    public Optional<Integer> lasts(BigDecimal much) {
        return asNeeded || frequency == Frequency.ONCE_ONLY || !unit.isCounted()
                ? Optional.empty()
                : Optional.of(frequency.daysOf(much, dose));
    }

    /** How much that is in all, in whole units; empty when it does not follow from the directions. */
    public Optional<BigDecimal> quantity() {
        var wanted = frequency == Frequency.ONCE_ONLY ? Integer.valueOf(1) : days;
        if (wanted == null || !unit.isCounted()) {
            return Optional.empty();
        }
        return Optional.of(
                dose.multiply(BigDecimal.valueOf(frequency.timesWithin(wanted))).setScale(0, RoundingMode.CEILING));
    }
}
