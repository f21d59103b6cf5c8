package org.ohms.billing.x12;

import java.util.List;

/**
 * What was found wrong inside a transaction set by whoever knows what it means.
 *
 * @param set the transaction set
 * @param supported whether this hospital reads such sets at all
 * @param errors its segments in error
 */
public record Verdict(TransactionSet set, boolean supported, List<SegmentError> errors) {
    public Verdict {
        errors = List.copyOf(errors);
    }

    /** Whether the set is used. */
    public boolean isAccepted() {
        return supported && errors.isEmpty() && set.faults().isEmpty();
    }
}
