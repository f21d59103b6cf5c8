package org.ohms.api.patients;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.duplicate.DuplicateRow;

/** One page of pairs of records that may be one person. */
@Schema(name = "PatientMatchPage")
public record MatchesJson(
        @Schema(required = true) List<Pair> items,

        @Schema(description = "Where the next page is; missing on the last one.") @Nullable
        String next) {
    static MatchesJson of(List<DuplicateRow> rows, @Nullable String next) {
        return new MatchesJson(rows.stream().map(Pair::of).toList(), next);
    }

    /** Two records that may be one person. */
    @Schema(name = "PatientMatch")
    public record Pair(
            @Schema(required = true) UUID id,

            @Schema(required = true, description = "In bits: every point more makes one person twice as likely.")
            double score,

            @Schema(required = true, examples = "[\"same-birth-date\",\"similar-family-name\"]")
            List<String> reasons,

            @Schema(required = true) PatientSummaryJson left,
            @Schema(required = true) PatientSummaryJson right,
            @Schema(required = true) Instant foundAt) {
        static Pair of(DuplicateRow row) {
            return new Pair(
                    row.id(),
                    row.score(),
                    row.reasons().stream()
                            .map(reason ->
                                    reason.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .toList(),
                    PatientSummaryJson.of(row.left()),
                    PatientSummaryJson.of(row.right()),
                    row.foundAt());
        }
    }
}
