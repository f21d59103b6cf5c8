package org.ohms.billing.coverage;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A coverage as somebody wrote it down.
 *
 * @param order 1 for the one that is asked first; 9 at most
 * @param memberNumber as it stands on the card
 * @param subscriberFamily who holds the insurance, where it is not the patient
 * @param validFrom null when nobody knows; then it counts since ever
 * @param validUntil the last day; null while it goes on
 * @param cardFront a picture that is kept
 */
public record CoverageDraft(
        @Nullable UUID payer,
        @Nullable UUID plan,
        @Nullable Integer order,
        @Nullable SubscriberRelationship relationship,
        @Nullable String memberNumber,
        @Nullable String groupNumber,
        @Nullable String subscriberFamily,
        @Nullable String subscriberGiven,
        @Nullable LocalDate subscriberBorn,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable UUID cardFront,
        @Nullable UUID cardBack) {
    /** The same card, with these pictures where there are any. */
    public CoverageDraft showing(@Nullable UUID front, @Nullable UUID back) {
        return new CoverageDraft(
                payer,
                plan,
                order,
                relationship,
                memberNumber,
                groupNumber,
                subscriberFamily,
                subscriberGiven,
                subscriberBorn,
                validFrom,
                validUntil,
                front == null ? cardFront : front,
                back == null ? cardBack : back);
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "CoverageDraft[]";
    }
}
