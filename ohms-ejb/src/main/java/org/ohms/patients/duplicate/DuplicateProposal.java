package org.ohms.patients.duplicate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.patient.PatientLabel;

/**
 * A patient who may be the one just being registered.
 *
 * @param score in bits; every point more makes one person twice as likely
 * @param likely whether the pair would come on the list to review
 * @param phoneEnding last four digits of the first phone number; null when there is none
 * @param city where the patient lives; null when not known
 */
public record DuplicateProposal(
        PatientLabel patient,
        double score,
        boolean likely,
        List<DuplicateReason> reasons,
        @Nullable String phoneEnding,
        @Nullable String city) {
    public DuplicateProposal {
        reasons = List.copyOf(reasons);
    }
}
