package org.ohms.records.forecast;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How long after something a dose may be given. It is the dose before, whether it counted or not; or a dose of the
 * series; or the last one of some vaccines.
 *
 * @param afterDose the dose of the series, counted from one; 0 for another beginning
 * @param afterVaccines the vaccines; empty for another beginning
 * @param prior whether a vaccine that is due by it is given though its other parts would have time (interval priority)
 * @param effective the first day the rule holds, null for ever since
 * @param cessation the last one, null while it holds
 */
record Interval(
        int afterDose,
        Set<String> afterVaccines,
        Span absoluteMinimum,
        @Nullable Span minimum,
        @Nullable Span earliest,
        @Nullable Span latest,
        boolean prior,
        @Nullable LocalDate effective,
        @Nullable LocalDate cessation) {
    Interval {
        afterVaccines = Set.copyOf(afterVaccines);
    }

    boolean holdsOn(LocalDate day) {
        return (effective == null || !day.isBefore(effective)) && (cessation == null || !day.isAfter(cessation));
    }
}
