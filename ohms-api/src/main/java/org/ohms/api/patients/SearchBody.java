package org.ohms.api.patients;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a patient is looked for by; several parts narrow the search. */
@Schema(name = "PatientSearch", description = "At least one part. Several parts narrow the search.")
public record SearchBody(
        @Schema(
                maxLength = 200,
                description = "Names in any order and their beginnings, and anything a person would type at the"
                        + " desk: birth date, phone, record number, e-mail, city.",
                examples = "okafor ama")
        @Nullable
        String q,

        @Schema(
                description = "ISO 8601: day, month or year.",
                pattern = "^\\d{4}(-\\d{2}(-\\d{2})?)?$",
                examples = "1990-09-02")
        @Nullable
        String birthDate,

        @Schema(
                description = "Medical record number.",
                maxLength = 20,
                pattern = "^[0-9 ]{1,20}$",
                examples = "100388041")
        @Nullable
        String mrn,

        @Schema(maxLength = 40, pattern = "^[0-9+(). /-]{3,40}$", examples = "+16175550142") @Nullable
        String phone) {

    /** All parts as one typed line. */
    String line() {
        return Stream.of(
                        Optional.ofNullable(q),
                        Optional.ofNullable(birthDate),
                        Optional.ofNullable(mrn).map(number -> number.replace(" ", "")),
                        Optional.ofNullable(phone).map(number -> number.replaceAll("[^0-9+]", "")))
                .flatMap(Optional::stream)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "SearchBody[...]";
    }
}
