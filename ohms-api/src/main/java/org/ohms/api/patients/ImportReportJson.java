package org.ohms.api.patients;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.importing.ImportProblem;
import org.ohms.patients.importing.ImportProgress;

/** How an import went, or how far it is. */
@Schema(name = "ImportReport")
public record ImportReportJson(
        @Schema(required = true) UUID id,

        @Schema(
                required = true,
                enumeration = {"uploading", "ready", "running", "done", "failed", "cancelled"})
        String state,

        @Schema(required = true, description = "Rows read so far: added, known and refused together.")
        long rows,

        @Schema(required = true, description = "Patients registered.")
        long added,

        @Schema(required = true, description = "Rows that came in earlier and changed nothing.")
        long known,

        @Schema(required = true, description = "Rows with something wrong; the others are in.")
        long refused,

        @Schema(description = "Why the file cannot be read.") @Nullable
        String failure,

        @Schema(required = true, description = "What is wrong with which row; the first 200.")
        List<Problem> problems) {
    /** One thing wrong with one row. */
    @Schema(name = "ImportProblem")
    public record Problem(
            @Schema(required = true, description = "As a spreadsheet counts: the headers are row 1.")
            long row,

            @Schema(description = "The column; empty when it is the row itself.")
            String field,

            @Schema(required = true, examples = "common.malformed")
            String code,

            Map<String, String> params) {}

    static ImportReportJson of(ImportProgress progress, List<ImportProblem> problems) {
        return new ImportReportJson(
                progress.id(),
                progress.state().name().toLowerCase(Locale.ROOT),
                progress.rows(),
                progress.added(),
                progress.known(),
                progress.refused(),
                progress.failure(),
                problems.stream()
                        .map(problem -> new Problem(problem.row(), problem.field(), problem.code(), problem.params()))
                        .toList());
    }
}
