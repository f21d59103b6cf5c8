package org.ohms.api.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.coverage.CoverageRow;
import org.ohms.billing.coverage.CoverageStatus;

/** A coverage on the wire. */
@Schema(name = "Coverage")
public record CoverageJson(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID patientId,
        @Schema(required = true) UUID payerId,
        @Schema(required = true) String payer,
        @Nullable UUID planId,
        @Nullable String plan,

        @Schema(
                required = true,
                description = "FHIR R4's status; one whose last day is over stays active.",
                enumeration = {"active", "cancelled", "entered-in-error"})
        String status,

        @Schema(required = true, description = "1 is asked first.")
        int order,

        @Schema(required = true, description = "What the patient is to the subscriber.")
        String relationship,

        @Schema(required = true, description = "Empty where a record from elsewhere did not tell it.")
        String memberNumber,

        @Nullable String groupNumber,
        @Nullable String subscriberFamily,
        @Nullable String subscriberGiven,
        @Nullable LocalDate subscriberBirthDate,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,

        @Schema(required = true, description = "Counts the changes.")
        long version) {
    static CoverageJson of(CoverageRow row) {
        return new CoverageJson(
                row.id(),
                row.patient().value(),
                row.payer(),
                row.payerName(),
                row.plan(),
                orNull(row.planName()),
                word(row.status()),
                row.order(),
                row.relationship().code(),
                row.memberNumber(),
                orNull(row.groupNumber()),
                orNull(row.subscriberFamily()),
                orNull(row.subscriberGiven()),
                row.subscriberBorn(),
                row.validFrom(),
                row.validUntil(),
                row.version());
    }

    private static String word(CoverageStatus status) {
        return switch (status) {
            case ACTIVE -> "active";
            case CANCELLED -> "cancelled";
            case ENTERED_IN_ERROR -> "entered-in-error";
        };
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "CoverageJson[" + id + "]";
    }

    /** One page of coverages, in the order they are asked. */
    @Schema(name = "CoveragePage")
    public record Items(
            @Schema(required = true) List<CoverageJson> items,

            @Schema(description = "Where the next page is; missing on the last one.") @Nullable
            String next) {
        static Items of(List<CoverageRow> rows, @Nullable String next) {
            return new Items(rows.stream().map(CoverageJson::of).toList(), next);
        }
    }
}
