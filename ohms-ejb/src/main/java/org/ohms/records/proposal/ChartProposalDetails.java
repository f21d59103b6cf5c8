package org.ohms.records.proposal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.patients.proposal.ProposalState;

/**
 * What a patient sent beside the chart as it stands now.
 *
 * @param standing version of the entry shown here; send it back with the decision
 * @param decidedBy name of who decided; empty while it waits
 * @param answer empty for none
 */
public record ChartProposalDetails(
        UUID id,
        PatientLabel patient,
        ProposalSubject subject,
        boolean isNew,
        long standing,
        ProposalState state,
        Instant madeAt,
        @Nullable Instant decidedAt,
        String decidedBy,
        String answer,
        List<ProposedField> fields) {
    public ChartProposalDetails {
        fields = List.copyOf(fields);
    }

    public boolean isOpen() {
        return state == ProposalState.OPEN;
    }

    /** Whether the chart has changed meanwhile in something that was asked for. */
    public boolean isContested() {
        return fields.stream().anyMatch(ProposedField::isContested);
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "ChartProposalDetails[" + id + "]";
    }
}
