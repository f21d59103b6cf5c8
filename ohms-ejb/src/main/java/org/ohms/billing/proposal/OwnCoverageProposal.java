package org.ohms.billing.proposal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.proposal.ProposalState;
import org.ohms.records.proposal.ProposedField;

/**
 * What a patient told of an insurance, as the patient sees it.
 *
 * @param fields what was told, with what was known, and what was written down if somebody changed it
 * @param answer empty for none
 * @param cardFront the picture that was sent; null for none
 */
public record OwnCoverageProposal(
        UUID id,
        ProposalState state,
        Instant madeAt,
        @Nullable Instant decidedAt,
        List<ProposedField> fields,
        @Nullable UUID cardFront,
        @Nullable UUID cardBack,
        String answer) {
    public OwnCoverageProposal {
        fields = List.copyOf(fields);
    }

    public boolean isOpen() {
        return state == ProposalState.OPEN;
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "OwnCoverageProposal[" + id + "]";
    }
}
