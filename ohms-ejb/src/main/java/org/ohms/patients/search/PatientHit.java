package org.ohms.patients.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.patient.PatientLabel;

/**
 * One patient a search found.
 *
 * @param age full years today; -1 when the birth date is not known
 * @param phoneEnding last four digits of the first phone number; null when there is none
 * @param city where the patient lives; null when not known
 * @param matchedBy what met the typed words, the best first
 * @param near whether some word only sounds like the name: to be labelled as a near match
 */
public record PatientHit(
        PatientLabel patient,
        int age,
        @Nullable String phoneEnding,
        @Nullable String city,
        List<MatchedBy> matchedBy,
        boolean near) {
    public PatientHit {
        matchedBy = List.copyOf(matchedBy);
    }
}
