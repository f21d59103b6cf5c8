package org.ohms.records.proposal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.proposal.ProposalState;

/**
 * What a patient sent, as the patient sees it.
 *
 * @param fields what was sent, with how it stood, and how it was written if somebody changed it
 * @param answer empty for none
 */
public record OwnProposal(
        UUID id,
        ProposalSubject subject,
        ProposalState state,
        Instant madeAt,
        @Nullable Instant decidedAt,
        List<ProposedField> fields,
        String answer) {
    public OwnProposal {
        fields = List.copyOf(fields);
    }

    public boolean isOpen() {
        return state == ProposalState.OPEN;
    }
}
