package org.ohms.billing.coverage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands on an insurance card.
 *
 * @param subscriberFamily who holds the insurance; null where it is the patient
 */
public record CoverageWords(
        String memberNumber,
        @Nullable String groupNumber,
        @Nullable String subscriberFamily,
        @Nullable String subscriberGiven,
        @Nullable LocalDate subscriberBorn) {
    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "CoverageWords";
    }
}
