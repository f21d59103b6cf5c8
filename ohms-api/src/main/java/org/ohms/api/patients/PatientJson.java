package org.ohms.api.patients;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.demographics.BirthDate;
import org.ohms.patients.demographics.MaritalStatus;
import org.ohms.patients.patient.PatientDetails;
import org.ohms.patients.patient.PatientLabel;

/** A patient's record on the wire. */
@Schema(name = "Patient")
@JsonbPropertyOrder({"id", "mrn", "status", "version", "name"})
public record PatientJson(
        @Schema(required = true) UUID id,

        @Schema(
                required = true,
                description = "Medical record number: nine digits, the last a check digit.",
                examples = "100388041")
        String mrn,

        @Schema(
                required = true,
                description = "Where the record stands; a merged one names the record it became part of.",
                enumeration = {"active", "closed", "merged"})
        String status,

        @Schema(required = true, description = "Counts the changes; also the ETag.")
        int version,

        @Schema(required = true) NameJson name,
        List<String> formerNames,
        @Nullable String preferredName,

        @Schema(description = "ISO 8601 as far as it is known.", examples = "1990-09-02") @Nullable
        String birthDate,

        @Schema(
                required = true,
                enumeration = {"female", "male", "other", "unknown"})
        String sex,

        List<AddressJson> addresses,
        List<TelecomJson> telecoms,
        List<String> languages,
        boolean interpreterNeeded,
        List<ContactJson> contacts,
        List<IdentifierJson> identifiers,
        @Nullable String maritalStatus,
        @Nullable String genderIdentity,
        @Nullable String pronouns,
        boolean deceased,
        @Nullable LocalDate deceasedOn,
        @Schema(required = true) Instant registeredAt,
        @Schema(required = true) Instant changedAt,

        @Schema(description = "The record this one became part of.") @Nullable
        UUID mergedInto) {

    static PatientJson of(PatientDetails details) {
        var label = details.label();
        var person = details.demographics();
        return new PatientJson(
                label.id().value(),
                label.mrn(),
                label.status().code(),
                details.version(),
                NameJson.of(person.name()),
                person.formerNames(),
                person.preferredName(),
                text(person.birthDate()),
                label.sex().code(),
                person.addresses().stream().map(AddressJson::of).toList(),
                person.telecoms().stream().map(TelecomJson::of).toList(),
                person.languages(),
                person.interpreterNeeded(),
                person.contacts().stream().map(ContactJson::of).toList(),
                person.identifiers().stream().map(IdentifierJson::of).toList(),
                code(person.maritalStatus()),
                person.genderIdentity(),
                person.pronouns(),
                label.deceased(),
                person.deceasedOn(),
                details.registeredAt(),
                details.changedAt(),
                id(details.survivor()));
    }

    private static @Nullable String text(@Nullable BirthDate date) {
        return date == null ? null : date.toString();
    }

    private static @Nullable String code(@Nullable MaritalStatus status) {
        return status == null ? null : status.code();
    }

    private static @Nullable UUID id(@Nullable PatientLabel label) {
        return label == null ? null : label.id().value();
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "PatientJson[...]";
    }
}
