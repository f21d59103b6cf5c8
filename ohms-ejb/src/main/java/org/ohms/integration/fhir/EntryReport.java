package org.ohms.integration.fhir;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.Refusal;

/**
 * What became of one entry.
 *
 * @param index where it stands in the bundle, from 0
 * @param local its id here; null when it is only kept, or was refused
 * @param refusals why it was refused; empty otherwise
 */
public record EntryReport(
        int index, String type, Outcome outcome, @Nullable UUID local, List<Refusal> refusals) {
    /** Sorts of ends. */
    public enum Outcome {
        /** It has its room here now. */
        ADDED,
        /** There is no room for its type yet: it is kept as it came. */
        KEPT,
        /** It came in before; nothing was changed. */
        KNOWN,
        /** Something is wrong with it. */
        REFUSED
    }

    public EntryReport {
        refusals = List.copyOf(refusals);
    }
}
