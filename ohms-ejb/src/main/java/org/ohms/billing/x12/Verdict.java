package org.ohms.billing.x12;

import java.util.List;

/**
 * What was found wrong inside a transaction set by whoever knows what it means.
 *
 * @param set the transaction set
 * @param supported whether this hospital reads such sets at all
 * @param errors its segments in error, for which it is not used
 * @param notes its segments in error that do not keep it from being used
 */
public record Verdict(TransactionSet set, boolean supported, List<SegmentError> errors, List<SegmentError> notes) {
    public Verdict {
        errors = List.copyOf(errors);
        notes = List.copyOf(notes);
    }

    /** Nothing is wrong inside it. */
    public static Verdict fine(TransactionSet set) {
        return new Verdict(set, true, List.of(), List.of());
    }

    /** Whether the set is used. */
    public boolean isAccepted() {
        return supported && errors.isEmpty() && set.faults().isEmpty();
    }
}
