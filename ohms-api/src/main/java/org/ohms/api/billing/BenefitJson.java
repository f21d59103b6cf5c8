package org.ohms.api.billing;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.eligibility.Benefit;

/** One statement of an insurer on the wire, in the codes it came in. */
@Schema(name = "EligibilityBenefit")
public record BenefitJson(
        @Schema(required = true, description = "What sort of statement it is: EB01 of the 271.", examples = "B")
        String code,

        @Schema(required = true, description = "Which services it is about: EB03 of the 271.")
        List<String> serviceTypes,

        @Schema(description = "Name of the plan.") @Nullable String plan,

        @Schema(description = "For which time: EB06 of the 271.", examples = "27") @Nullable
        String period,

        @Schema(description = "In the insurer's currency.") @Nullable
        BigDecimal amount,

        @Schema(description = "Part of the whole, 0.2 for a fifth.") @Nullable
        BigDecimal share,

        @Schema(description = "Whether it holds inside the plan's network: EB12 of the 271.", examples = "Y") @Nullable
        String network,

        @Schema(required = true, description = "What the insurer adds in words of its own.")
        List<String> messages) {
    static BenefitJson of(Benefit benefit) {
        return new BenefitJson(
                benefit.code(),
                benefit.services(),
                said(benefit.plan()),
                said(benefit.period()),
                benefit.amount(),
                benefit.share(),
                said(benefit.network()),
                benefit.messages());
    }

    private static @Nullable String said(String text) {
        return text.isEmpty() ? null : text;
    }
}
