package org.ohms.api.billing;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.coverage.CoverageDraft;
import org.ohms.billing.coverage.SubscriberRelationship;
import org.ohms.shared.id.PatientId;

/** What a partner says about a coverage: to write one down, or to replace what is known. */
@Schema(name = "CoverageRequest")
public record CoverageBody(
        @Schema(required = true, description = "Whose it is; it stays the same.")
        UUID patientId,

        @Schema(required = true, description = "One of GET /v1/payers.")
        UUID payerId,

        @Schema(description = "One of this payer's plans.") @Nullable
        UUID planId,

        @Schema(required = true, description = "1 is asked first.", minimum = "1", maximum = "9", examples = "1")
        int order,

        @Schema(
                required = true,
                description = "What the patient is to the subscriber, in FHIR R4's codes.",
                enumeration = {"self", "spouse", "child", "parent", "common", "other", "injured"},
                examples = "self")
        String relationship,

        @Schema(required = true, maxLength = 80, description = "As it stands on the card.", examples = "XG 4471-02")
        String memberNumber,

        @Schema(maxLength = 80) @Nullable String groupNumber,

        @Schema(maxLength = 80, description = "Who holds the insurance; required unless it is the patient.") @Nullable
        String subscriberFamily,

        @Schema(maxLength = 80) @Nullable String subscriberGiven,
        @Nullable LocalDate subscriberBirthDate,

        @Schema(description = "The first day; since ever when it is missing.") @Nullable
        LocalDate validFrom,

        @Schema(description = "The last day; missing while it goes on.") @Nullable
        LocalDate validUntil) {
    PatientId patient() {
        return new PatientId(patientId);
    }

    /**
     * As the office would write it down.
     *
     * @param cardFront the picture that is known already
     */
    CoverageDraft draft(@Nullable UUID cardFront, @Nullable UUID cardBack) {
        return new CoverageDraft(
                payerId,
                planId,
                order,
                SubscriberRelationship.of(relationship).orElse(null),
                memberNumber,
                groupNumber,
                subscriberFamily,
                subscriberGiven,
                subscriberBirthDate,
                validFrom,
                validUntil,
                cardFront,
                cardBack);
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "CoverageBody[...]";
    }
}
