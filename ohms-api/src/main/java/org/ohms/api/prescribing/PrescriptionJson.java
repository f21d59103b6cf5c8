package org.ohms.api.prescribing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ohms.prescribing.prescription.PrescriptionRow;
import org.ohms.prescribing.prescription.PrescriptionStatus;
import org.ohms.prescribing.prescription.SpokenDirections;

/** A prescription on the wire. */
@Schema(name = "Prescription")
public record PrescriptionJson(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID patientId,

        @Schema(
                required = true,
                description = "The word of FHIR R4's MedicationRequest status; draft waits for a second prescriber.",
                enumeration = {"draft", "active", "stopped", "cancelled"})
        String status,

        @Schema(required = true, description = "Name of the ingredient or product.", examples = "Lisinopril")
        String medicine,

        @Schema(examples = "20 mg") @Nullable String strength,
        @Schema(examples = "tablet") @Nullable String form,
        @Schema(required = true) boolean controlled,

        @Schema(required = true, description = "How to take it, in English.", examples = "1 tablet once a day")
        String directions,

        @Schema(required = true, description = "How much, in the unit.")
        BigDecimal quantity,

        @Schema(required = true, examples = "TABLET") String unit,

        @Schema(
                description =
                        "How much is in the pack it is filled from; missing where the hospital's list knows none.",
                examples = "28")
        @Nullable
        BigDecimal packSize,

        @Schema(required = true, description = "How often it may be filled again.")
        int repeats,

        @Schema(required = true, description = "Whether the pharmacy may give another product.")
        boolean substitution,

        @Schema(required = true, description = "Who signed it; empty for somebody who is not named here.")
        String prescriber,

        @Schema(required = true) Instant signedAt,

        @Schema(description = "When it ended; missing while it has not.") @Nullable
        Instant endedAt,

        @Schema(description = "The earlier one whose place it took; missing for none.") @Nullable
        UUID replaces,

        @Schema(required = true, description = "Counts the changes.")
        long version) {
    static PrescriptionJson of(PrescriptionRow row) {
        return new PrescriptionJson(
                row.id(),
                row.patient().value(),
                word(row.status()),
                row.words().medicine(),
                row.words().strength(),
                row.words().form(),
                row.controlled(),
                new SpokenDirections(Locale.ENGLISH).forProfessional(row.directions()),
                row.quantity(),
                row.directions().unit().name(),
                row.packSize(),
                row.repeats(),
                row.substitution(),
                row.signedBy(),
                row.signedAt(),
                row.endedAt(),
                row.replaces(),
                row.version());
    }

    private static String word(PrescriptionStatus status) {
        return switch (status) {
            case WAITING -> "draft";
            case ACTIVE -> "active";
            case STOPPED, REPLACED -> "stopped";
            case CANCELLED -> "cancelled";
        };
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "PrescriptionJson[" + id + "]";
    }

    /** One page of prescriptions, as they were signed. */
    @Schema(name = "PrescriptionPage")
    public record Items(
            @Schema(required = true) List<PrescriptionJson> items,

            @Schema(description = "Where the next page is; missing on the last one.") @Nullable
            String next) {
        static Items of(List<PrescriptionRow> rows, @Nullable String next) {
            return new Items(rows.stream().map(PrescriptionJson::of).toList(), next);
        }
    }
}
