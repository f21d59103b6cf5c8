package org.ohms.patients.linking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.demographics.Difference;
import org.ohms.patients.duplicate.DuplicateProposal;

/**
 * A request for a record with the records it may mean.
 *
 * @param likely the likeliest first; none when nobody here resembles the person
 * @param decidedBy name of who decided; null while it is open
 */
public record LinkProposal(
        UUID id,
        Claimant claimant,
        Instant madeAt,
        LinkState state,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        List<LikelyRecord> likely) {
    public LinkProposal {
        likely = List.copyOf(likely);
    }

    public boolean isOpen() {
        return state == LinkState.OPEN;
    }

    /**
     * A record that may be meant.
     *
     * @param differences what the person gave and the record says otherwise; {@code before} is the record's
     * @param taken whether the record has an account already
     */
    public record LikelyRecord(DuplicateProposal match, List<Difference> differences, boolean taken) {
        public LikelyRecord {
            differences = List.copyOf(differences);
        }

        /** Says nothing: whatever is printed may end in a log. */
        @Override
        public String toString() {
            return "LikelyRecord[...]";
        }
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "LinkProposal[" + id + "]";
    }
}
