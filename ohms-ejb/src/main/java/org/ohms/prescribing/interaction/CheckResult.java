package org.ohms.prescribing.interaction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.prescribing.drug.FoundPair;
import org.ohms.prescribing.drug.NotChecked;

/**
 * The answer to an interaction check.
 *
 * @param pairs the gravest first
 * @param release name of the release of the rules it was checked with; null when no rules could be read
 */
public record CheckResult(
        CheckOutcome outcome,
        List<FoundPair> pairs,
        List<NotChecked> notChecked,
        @Nullable String release) {
    public CheckResult {
        pairs = List.copyOf(pairs);
        notChecked = List.copyOf(notChecked);
    }

    /** Whether a prescriber should be stopped to think. */
    public boolean interrupts() {
        return pairs.stream().anyMatch(FoundPair::interruptive);
    }
}
