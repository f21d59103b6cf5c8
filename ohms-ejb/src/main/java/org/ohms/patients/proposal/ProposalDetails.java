package org.ohms.patients.proposal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.demographics.DemographicField;
import org.ohms.patients.patient.PatientLabel;

/**
 * A proposal beside the record as it stands now.
 *
 * @param recordVersion the version of the record shown here; send it back with the decision
 * @param fields the parts that were asked for
 * @param decidedBy name of who decided; null while it waits
 */
public record ProposalDetails(
        UUID id,
        PatientLabel patient,
        int recordVersion,
        ProposalState state,
        Instant madeAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String answer,
        List<Field> fields) {
    public ProposalDetails {
        fields = List.copyOf(fields);
    }

    public boolean isOpen() {
        return state == ProposalState.OPEN;
    }

    /** Whether the record has changed meanwhile in something that was asked for. */
    public boolean isContested() {
        return fields.stream().anyMatch(Field::isContested);
    }

    /**
     * One part of the record.
     *
     * @param before how it stood when the patient asked
     * @param now how it stands
     * @param wanted how the patient wants it
     * @param accepted whether it was taken; false while it waits
     */
    public record Field(
            DemographicField name, List<String> before, List<String> now, List<String> wanted, boolean accepted) {
        public Field {
            before = List.copyOf(before);
            now = List.copyOf(now);
            wanted = List.copyOf(wanted);
        }

        /** Whether somebody changed it meanwhile, and not into what is wanted. */
        public boolean isContested() {
            return !now.equals(before) && !now.equals(wanted);
        }
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "ProposalDetails[" + id + "]";
    }
}
