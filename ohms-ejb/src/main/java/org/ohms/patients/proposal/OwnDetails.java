package org.ohms.patients.proposal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.demographics.DemographicField;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.Difference;
import org.ohms.patients.patient.PatientLabel;

/**
 * What a patient sees of the own record, with what was asked for last.
 *
 * @param version send it back with a wish
 * @param asked null when nothing was asked for yet
 */
public record OwnDetails(
        PatientLabel label,
        int version,
        Demographics demographics,
        @Nullable Asked asked) {
    /** Whether the desk has still to look. */
    public boolean isWaiting() {
        return asked != null && asked.state() == ProposalState.OPEN;
    }

    /**
     * What was asked for.
     *
     * @param changes each value that was to change, with how it stood before
     * @param accepted the parts that were taken; none while it waits
     * @param answer what the desk wrote; null when there was nothing to explain
     */
    public record Asked(
            UUID id,
            ProposalState state,
            Instant madeAt,
            @Nullable Instant decidedAt,
            List<Difference> changes,
            List<DemographicField> accepted,
            @Nullable String answer) {
        public Asked {
            changes = List.copyOf(changes);
            accepted = List.copyOf(accepted);
        }
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "OwnDetails[...]";
    }
}
