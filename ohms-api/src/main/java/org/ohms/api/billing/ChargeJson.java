package org.ohms.api.billing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.charge.ChargeRow;
import org.ohms.billing.charge.ChargeState;

/** A service that is to be paid for, on the wire. */
@Schema(name = "Charge")
public record ChargeJson(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID patientId,

        @Schema(
                required = true,
                description = "The word of FHIR R4's ChargeItem status.",
                enumeration = {"billable", "billed", "not-billable"})
        String status,

        @Schema(required = true, description = "What it is from.", examples = "VISIT")
        String source,

        @Schema(required = true, description = "The id of that. It makes one charge, however often it is told.")
        UUID sourceId,

        @Schema(required = true) LocalDate day,
        @Schema(required = true, examples = "VISIT-30") String code,

        @Schema(description = "Its name; missing while no price list knows the code.", examples = "Visit, 30 minutes")
        @Nullable
        String name,

        @Schema(description = "The hospital's procedure code; missing where it has none.") @Nullable
        String procedureCode,

        @Schema(required = true) BigDecimal quantity,

        @Schema(description = "Missing while no price list knows the code.") @Nullable
        MoneyJson unitPrice,

        @Schema(required = true) BigDecimal taxPercent,

        @Schema(description = "What is taken off before tax; missing while it has no price.") @Nullable
        MoneyJson discount,

        @Schema(
                description =
                        "Why, where the price list says it; missing where staff gave it by hand, and where nothing is"
                                + " taken off.")
        @Nullable
        String discountName,

        @Schema(
                required = true,
                description =
                        "Whether a second person of the staff has to agree to a discount before this is billed; it"
                                + " counts only then.")
        boolean discountWaits,

        @Schema(description = "The package with which it is billed; missing where it is in none.") @Nullable
        String packageName,

        @Schema(description = "With tax; missing while it has no price.") @Nullable
        MoneyJson total,

        @Schema(description = "The invoice or draft on which it stands.") @Nullable
        UUID invoiceId,

        @Schema(required = true) Instant whenMade,

        @Schema(required = true, description = "Counts the changes.")
        long version) {
    static ChargeJson of(ChargeRow row) {
        var price = row.unitPrice();
        var amounts = row.amounts();
        var total = row.total();
        return new ChargeJson(
                row.id(),
                row.patient().value(),
                word(row.state()),
                row.source().name(),
                row.sourceId(),
                row.day(),
                row.code(),
                row.name().isEmpty() ? null : row.name(),
                row.procedure().isEmpty() ? null : row.procedure(),
                row.quantity(),
                price == null ? null : MoneyJson.of(price),
                row.taxPercent(),
                amounts == null ? null : MoneyJson.of(amounts.discount()),
                row.discountName().isEmpty() ? null : row.discountName(),
                row.isWaiting(),
                row.packageName().isEmpty() ? null : row.packageName(),
                total == null ? null : MoneyJson.of(total),
                row.invoice(),
                row.madeAt(),
                row.version());
    }

    static String word(ChargeState state) {
        return switch (state) {
            case OPEN -> "billable";
            case INVOICED -> "billed";
            case STRUCK -> "not-billable";
        };
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "ChargeJson[" + id + "]";
    }

    /** One page of charges, as they were made. */
    @Schema(name = "ChargePage")
    public record Items(
            @Schema(required = true) List<ChargeJson> items,

            @Schema(description = "Where the next page is; missing on the last one.") @Nullable
            String next) {
        static Items of(List<ChargeRow> rows, @Nullable String next) {
            return new Items(rows.stream().map(ChargeJson::of).toList(), next);
        }
    }
}
