package org.ohms.api.patients;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.demographics.ContactPerson;
import org.ohms.patients.demographics.Relationship;

/** Somebody to call for the patient, on the wire. */
@Schema(name = "PatientContact")
public record ContactJson(
        @Schema(required = true, minLength = 1, maxLength = 200, examples = "Chidi Okafor")
        String name,

        @Schema(
                required = true,
                enumeration = {
                    "mother",
                    "father",
                    "parent",
                    "guardian",
                    "spouse",
                    "partner",
                    "child",
                    "sibling",
                    "grandparent",
                    "relative",
                    "friend",
                    "carer",
                    "neighbour",
                    "employer",
                    "other"
                },
                examples = "spouse")
        String relationship,

        @Schema(maxLength = 64, examples = "+16175550143") @Nullable
        String phone,

        @Schema(maxLength = 254, examples = "chidi@example.org") @Nullable
        String email) {

    static ContactJson of(ContactPerson contact) {
        return new ContactJson(
                contact.name(),
                contact.relationship().name().toLowerCase(Locale.ROOT),
                contact.phone(),
                contact.email());
    }

    ContactPerson contact() {
        return new ContactPerson(name, Relationship.valueOf(relationship.toUpperCase(Locale.ROOT)), phone, email);
    }
}
