package org.ohms.api.billing;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.payer.PayerRow;
import org.ohms.billing.payer.PlanRow;

/** Somebody who pays for patients, on the wire. */
@Schema(name = "Payer")
public record PayerJson(
        @Schema(required = true) UUID id,

        @Schema(required = true, examples = "Bay State Health Plan")
        String name,

        @Schema(description = "How X12 messages name it; missing for one that gets none.", examples = "BSHP1") @Nullable
        String x12Id,

        @Schema(required = true, description = "What it sells, by name.")
        List<Plan> plans) {
    static PayerJson of(PayerRow row, List<PlanRow> plans) {
        return new PayerJson(
                row.id(),
                row.name(),
                row.x12Id().isEmpty() ? null : row.x12Id(),
                plans.stream()
                        .filter(PlanRow::active)
                        .map(plan -> new Plan(plan.id(), plan.name()))
                        .toList());
    }

    /** A plan of a payer. */
    @Schema(name = "InsurancePlan")
    public record Plan(
            @Schema(required = true) UUID id,
            @Schema(required = true) String name) {}

    /** One page of payers, by name. */
    @Schema(name = "PayerPage")
    public record Items(
            @Schema(required = true) List<PayerJson> items,

            @Schema(description = "Where the next page is; missing on the last one.") @Nullable
            String next) {}
}
