package org.ohms.api.pharmacy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ohms.pharmacy.dispensing.DispenseState;
import org.ohms.pharmacy.dispensing.ListedDispense;

/** What becomes of a prescription at the pharmacy, on the wire. */
@Schema(name = "Dispense")
public record DispenseJson(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID patientId,
        @Schema(required = true) UUID prescriptionId,

        @Schema(required = true, description = "The pharmacy's own number.", examples = "100001")
        long number,

        @Schema(
                required = true,
                description = "The word of FHIR R4's MedicationDispense status.",
                enumeration = {"preparation", "in-progress", "on-hold", "completed", "cancelled"})
        String status,

        @Schema(required = true, description = "The first filling is 1, then the repeats.")
        int fill,

        @Schema(required = true, description = "Of one filling the first part is 1, then what was owed.")
        int part,

        @Schema(required = true) boolean controlled,

        @Schema(required = true, description = "How much was to be given, in the unit.")
        BigDecimal quantityDue,

        @Schema(description = "How much is picked, or was given; missing before that.") @Nullable
        BigDecimal quantity,

        @Schema(required = true, examples = "TABLET") String unit,

        @Schema(description = "The medicine of the hospital's list; missing before it is picked.") @Nullable
        UUID medicineId,

        @Schema(description = "Its name; missing before it is picked.", examples = "Lisinopril 20 mg tablet") @Nullable
        String medicine,

        @Schema(required = true, description = "When it came to the pharmacy.")
        Instant whenReceived,

        @Schema(description = "When it was handed over or cancelled; missing before that.") @Nullable
        Instant whenEnded,

        @Schema(required = true, description = "Counts the changes.")
        long version) {
    static DispenseJson of(ListedDispense row) {
        return new DispenseJson(
                row.id(),
                row.patient().value(),
                row.prescription(),
                row.number(),
                word(row.state()),
                row.fill(),
                row.part(),
                row.controlled(),
                row.due(),
                row.given(),
                row.unit().name(),
                row.medicine(),
                row.medicineName().isEmpty() ? null : row.medicineName(),
                row.cameAt(),
                row.endedAt(),
                row.version());
    }

    private static String word(DispenseState state) {
        return switch (state) {
            case WAITING, VERIFIED, PICKED -> "preparation";
            case READY -> "in-progress";
            case HELD -> "on-hold";
            case HANDED_OVER -> "completed";
            case CANCELLED -> "cancelled";
        };
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "DispenseJson[" + id + "]";
    }

    /** One page of dispenses, as they came. */
    @Schema(name = "DispensePage")
    public record Items(
            @Schema(required = true) List<DispenseJson> items,

            @Schema(description = "Where the next page is; missing on the last one.") @Nullable
            String next) {
        static Items of(List<ListedDispense> rows, @Nullable String next) {
            return new Items(rows.stream().map(DispenseJson::of).toList(), next);
        }
    }
}
