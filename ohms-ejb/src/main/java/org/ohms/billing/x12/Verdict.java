package org.ohms.billing.x12;

import java.util.List;

/**
 * What was found wrong inside a transaction set by whoever knows what it means.
 *
 * @param set the transaction set
 * @param supported whether this hospital reads such sets at all
 * @param errors its segments in error, for which it is not used
 * @param notes its segments in error that do not keep it from being used
 * @param unasked how many answers in it are to no question of this hospital
 */
public record Verdict(
        TransactionSet set, boolean supported, List<SegmentError> errors, List<SegmentError> notes, int unasked) {
    public Verdict {
        errors = List.copyOf(errors);
        notes = List.copyOf(notes);
    }

    /** It is no answer to a question, or one to a question of this hospital. */
    public Verdict(TransactionSet set, boolean supported, List<SegmentError> errors, List<SegmentError> notes) {
        this(set, supported, errors, notes, 0);
    }

    /** Nothing is wrong inside it. */
    public static Verdict fine(TransactionSet set) {
        return new Verdict(set, true, List.of(), List.of());
    }

    /** Nothing is wrong inside it, though so many of its answers are to no question of this hospital. */
    public static Verdict fine(TransactionSet set, int unasked) {
        return new Verdict(set, true, List.of(), List.of(), unasked);
    }

    /** Whether the set is used. */
    public boolean isAccepted() {
        return supported && errors.isEmpty() && set.faults().isEmpty();
    }
}
