package org.ohms.api.billing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.eligibility.CheckRow;
import org.ohms.billing.eligibility.EligibilityAnswer;

/** A question to an insurer on the wire, with what became of it. */
@Schema(name = "EligibilityCheck")
public record EligibilityJson(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID patientId,
        @Schema(required = true) UUID coverageId,
        @Schema(required = true) UUID payerId,

        @Schema(required = true, description = "For which day one wanted to know.")
        LocalDate serviceDate,

        @Schema(
                required = true,
                description = "requested waits for its answer; manual was found out by hand.",
                enumeration = {"requested", "answered", "rejected", "not-reached", "manual"})
        String status,

        @Schema(
                description = "What the answer comes down to; missing without one.",
                enumeration = {"active", "inactive", "unclear"})
        @Nullable
        String cover,

        @Schema(description = "Why nobody was reached, as a code.", examples = "payer.no-answer") @Nullable
        String failure,

        @Schema(required = true) Instant askedAt,

        @Schema(description = "When it was answered or given up; missing before.") @Nullable
        Instant settledAt,

        @Schema(description = "Name of the plan, where the insurer names one.") @Nullable
        String plan,

        @Schema(description = "Since when the cover holds.") @Nullable
        LocalDate validFrom,

        @Schema(description = "Until when the cover holds.") @Nullable
        LocalDate validUntil,

        @Schema(description = "What the patient pays at each visit.") @Nullable
        BigDecimal copay,

        @Schema(description = "What part the patient pays, 0.2 for a fifth.") @Nullable
        BigDecimal coinsurance,

        @Schema(description = "What is left of the deductible.") @Nullable
        BigDecimal deductibleLeft,

        @Schema(required = true, description = "All the insurer says, statement by statement.")
        List<BenefitJson> benefits,

        @Schema(required = true, description = "Why it gives no answer, or none to a part.")
        List<RejectionJson> rejections,

        @Schema(required = true, description = "Counts the changes.")
        long version) {
    static EligibilityJson of(CheckRow row) {
        var answer = Optional.ofNullable(row.answer());
        var cover = row.cover();
        return new EligibilityJson(
                row.id(),
                row.patient().value(),
                row.coverage(),
                row.payer(),
                row.day(),
                Codes.word(row.state()),
                cover == null ? null : Codes.word(cover),
                row.failure().isEmpty() ? null : row.failure(),
                row.askedAt(),
                row.settledAt(),
                answer.map(EligibilityAnswer::plan)
                        .filter(plan -> !plan.isEmpty())
                        .orElse(null),
                answer.map(EligibilityAnswer::from).orElse(null),
                answer.map(EligibilityAnswer::until).orElse(null),
                answer.flatMap(EligibilityAnswer::copay).orElse(null),
                answer.flatMap(EligibilityAnswer::coinsurance).orElse(null),
                answer.flatMap(EligibilityAnswer::deductibleLeft).orElse(null),
                answer.stream()
                        .flatMap(said -> said.benefits().stream())
                        .map(BenefitJson::of)
                        .toList(),
                answer.stream()
                        .flatMap(said -> said.rejections().stream())
                        .map(RejectionJson::of)
                        .toList(),
                row.version());
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "EligibilityJson[" + id + "]";
    }

    /** One page of questions to insurers, the latest first. */
    @Schema(name = "EligibilityCheckPage")
    public record Items(
            @Schema(required = true) List<EligibilityJson> items,

            @Schema(description = "Where the next page is; missing on the last one.") @Nullable
            String next) {
        static Items of(List<CheckRow> rows, @Nullable String next) {
            return new Items(rows.stream().map(EligibilityJson::of).toList(), next);
        }
    }
}
