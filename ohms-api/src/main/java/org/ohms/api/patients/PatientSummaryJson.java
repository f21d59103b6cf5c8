package org.ohms.api.patients;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.patient.PatientLabel;

/** What tells one patient from another. */
@Schema(name = "PatientSummary")
public record PatientSummaryJson(
        @Schema(required = true) UUID id,
        @Schema(required = true, examples = "100388041") String mrn,

        @Schema(
                required = true,
                enumeration = {"active", "closed", "merged"})
        String status,

        @Schema(required = true, examples = "Okafor") String family,
        @Schema(required = true, examples = "Amara") String given,
        @Nullable String preferredName,
        @Schema(examples = "1990-09-02") @Nullable String birthDate,

        @Schema(
                required = true,
                enumeration = {"female", "male", "other", "unknown"})
        String sex,

        boolean deceased,
        List<String> languages,
        boolean interpreterNeeded) {

    public static PatientSummaryJson of(PatientLabel label) {
        var born = label.birthDate();
        return new PatientSummaryJson(
                label.id().value(),
                label.mrn(),
                label.status().code(),
                label.family(),
                label.given(),
                label.preferred(),
                born == null ? null : born.toString(),
                label.sex().code(),
                label.deceased(),
                label.languages(),
                label.interpreterNeeded());
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "PatientSummaryJson[...]";
    }
}
