package org.ohms.api.billing;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.claim.ClaimDraft;
import org.ohms.billing.claim.PrepareClaim;

/** A claim to prepare, or to write anew. */
@Schema(name = "ClaimRequest")
public record ClaimBody(
        @Schema(required = true, description = "An issued invoice; its lines are what is asked for.")
        UUID invoiceId,

        @Schema(
                description = "One of the coverages of the invoice's patient; the one that is asked first on the day of"
                        + " the services where none is given.")
        @Nullable
        UUID coverageId,

        @Schema(
                maxItems = 12,
                description = "Codes of ICD-10-CM, the main one first.",
                examples = "[\"J02.9\",\"E11.9\"]")
        List<String> diagnoses,

        @Schema(
                minLength = 2,
                maxLength = 2,
                pattern = "^[0-9]{2}$",
                description = "Where it was done, in the two digits of CMS; 22 where none is given.",
                examples = "22")
        @Nullable
        String placeOfService,

        @Schema(description = "Whether the insurer has to have agreed before.")
        boolean authorisationNeeded,

        @Schema(maxLength = 50, description = "The number of the insurer's agreement.") @Nullable
        String authorisation) {
    PrepareClaim request() {
        return new PrepareClaim(invoiceId, coverageId, draft());
    }

    /** What it says beyond its invoice. */
    ClaimDraft draft() {
        return new ClaimDraft(
                diagnoses,
                placeOfService == null ? ClaimDraft.OUTPATIENT : placeOfService,
                authorisationNeeded,
                authorisation);
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "ClaimBody[...]";
    }
}
