package org.ohms.api.patients;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.demographics.BirthDate;
import org.ohms.patients.search.SearchFields;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

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

        @Schema(
                description = "Phone number, whole or its last 4, 6, 7 or 8 digits.",
                maxLength = 40,
                pattern = "^[0-9+(). /-]{3,40}$",
                examples = "+16175550142")
        @Nullable
        String phone) {

    /**
     * Each part in its field; what is blank was not given.
     *
     * @throws DomainException INVALID when nothing was given, or no calendar has that birth date
     */
    SearchFields fields() {
        var typed = given(q).orElse("");
        var born = given(birthDate);
        var record = given(mrn);
        var number = given(phone);
        var date = born.flatMap(BirthDate::parse);
        new Refusals()
                .when(
                        typed.isEmpty() && born.isEmpty() && record.isEmpty() && number.isEmpty(),
                        Refusal.of(CommonRefusal.REQUIRED).at("q"))
                .when(
                        born.isPresent() && date.isEmpty(),
                        Refusal.of(CommonRefusal.MALFORMED).at("birthDate"))
                .throwIfAny(DomainException.Kind.INVALID);
        return new SearchFields(typed, date.orElse(null), record.orElse(null), number.orElse(null));
    }

    private static Optional<String> given(@Nullable String part) {
        return Optional.ofNullable(part).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "SearchBody[...]";
    }
}
