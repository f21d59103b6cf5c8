package org.ohms.billing.proposal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.coverage.CoverageRow;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.patients.proposal.ProposalState;
import org.ohms.records.proposal.ProposedField;

/**
 * What a patient told of an insurance, beside what is known now.
 *
 * @param known the one it is about; null for a new one
 * @param suggested the payer that is called as the patient wrote; null when none is
 * @param decidedBy name of who decided; empty while it waits
 * @param answer empty for none
 * @param cardFront the picture that was sent; null for none
 */
public record CoverageProposalDetails(
        UUID id,
        PatientLabel patient,
        @Nullable CoverageRow known,
        @Nullable UUID suggested,
        ProposalState state,
        Instant madeAt,
        @Nullable Instant decidedAt,
        String decidedBy,
        String answer,
        @Nullable UUID cardFront,
        @Nullable UUID cardBack,
        List<ProposedField> fields) {
    public CoverageProposalDetails {
        fields = List.copyOf(fields);
    }

    public boolean isOpen() {
        return state == ProposalState.OPEN;
    }

    /** Whether somebody changed meanwhile what the patient wants changed. */
    public boolean isContested() {
        return fields.stream().anyMatch(ProposedField::isContested);
    }

    /** Version of the coverage shown here; send it back with the decision. 0 for a new one. */
    public long standing() {
        return known == null ? 0 : known.version();
    }

    /** What the patient wrote in a field; empty for nothing. */
    public String wanted(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(ProposedField::wanted)
                .findFirst()
                .orElse("");
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "CoverageProposalDetails[" + id + "]";
    }
}
