package org.ohms.api.billing;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.eligibility.PayerRejection;

/** Why an insurer gives no answer, on the wire, in the codes it came in. */
@Schema(name = "EligibilityRejection")
public record RejectionJson(
        @Schema(
                required = true,
                enumeration = {"payer", "provider", "subscriber", "dependent"})
        String about,

        @Schema(required = true, description = "The reason: AAA03 of the 271.", examples = "75")
        String code,

        @Schema(description = "What the insurer wants done: AAA04 of the 271.", examples = "C") @Nullable
        String followUp) {
    static RejectionJson of(PayerRejection rejection) {
        return new RejectionJson(
                rejection.about().name().toLowerCase(Locale.ROOT),
                rejection.code(),
                rejection.followUp().isEmpty() ? null : rejection.followUp());
    }
}
