package org.ohms.api.patients;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.demographics.BirthDate;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.MaritalStatus;
import org.ohms.patients.demographics.Sex;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;

/** What a partner says about a patient: to register one, or to replace what is known. */
@Schema(name = "PatientRequest")
public record PatientBody(
        @Schema(required = true) NameJson name,

        @Schema(maxItems = 20, description = "Family names from before.")
        List<String> formerNames,

        @Schema(maxLength = 100, description = "What the person wants to be called.") @Nullable
        String preferredName,

        @Schema(
                description = "ISO 8601 as far as it is known: day, month or year.",
                pattern = "^\\d{4}(-\\d{2}(-\\d{2})?)?$",
                examples = "1990-09-02")
        @Nullable
        String birthDate,

        @Schema(description = "Say true when nobody knows the birth date; otherwise it is required.")
        boolean birthDateNotKnown,

        @Schema(
                required = true,
                description = "FHIR's administrative gender.",
                enumeration = {"female", "male", "other", "unknown"},
                examples = "female")
        String sex,

        @Schema(maxItems = 20) List<AddressJson> addresses,
        @Schema(maxItems = 20) List<TelecomJson> telecoms,

        @Schema(maxItems = 20, description = "BCP 47 codes, the preferred one first.", examples = "[\"en\"]")
        List<String> languages,

        boolean interpreterNeeded,
        @Schema(maxItems = 20) List<ContactJson> contacts,
        @Schema(maxItems = 20) List<IdentifierJson> identifiers,

        @Schema(
                description = "Letter of HL7's MaritalStatus.",
                enumeration = {"S", "M", "T", "L", "D", "W"})
        @Nullable
        String maritalStatus,

        @Schema(maxLength = 100) @Nullable String genderIdentity,
        @Schema(maxLength = 100) @Nullable String pronouns,

        @Schema(description = "Whether the person died; the day may stay unknown.")
        boolean deceased,

        @Schema(description = "The day of death.") @Nullable LocalDate deceasedOn) {

    Demographics demographics() {
        return new Demographics(
                name.name(),
                formerNames,
                preferredName,
                birthDate == null ? null : born(birthDate),
                addresses.stream().map(AddressJson::address).toList(),
                telecoms.stream().map(TelecomJson::point).toList(),
                languages,
                interpreterNeeded,
                contacts.stream().map(ContactJson::contact).toList(),
                identifiers.stream().map(IdentifierJson::identifier).toList(),
                maritalStatus == null ? null : maritalStatus(maritalStatus),
                genderIdentity,
                pronouns,
                deceasedOn);
    }

    Sex administrativeSex() {
        return Sex.ofCode(sex);
    }

    private static BirthDate born(String text) {
        return BirthDate.parse(text)
                .orElseThrow(() -> DomainException.invalid(
                        Refusal.of(CommonRefusal.MALFORMED).at("birthDate")));
    }

    private static MaritalStatus maritalStatus(String code) {
        return Arrays.stream(MaritalStatus.values())
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "PatientBody[...]";
    }
}
