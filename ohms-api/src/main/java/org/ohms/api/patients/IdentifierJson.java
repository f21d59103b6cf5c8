package org.ohms.api.patients;

import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.demographics.Identifier;

/** A number others gave the patient, on the wire. */
@Schema(name = "Identifier")
public record IdentifierJson(
        @Schema(
                required = true,
                description = "Code of HL7 table 0203: SS social security, DL driver's licence, PPN passport, SN"
                        + " insurance, RI another system's number, U anything else.",
                enumeration = {"SS", "DL", "PPN", "SN", "RI", "U"},
                examples = "RI")
        String type,

        @Schema(maxLength = 64, description = "Who gave it.", examples = "north-clinic") @Nullable
        String source,

        @Schema(required = true, minLength = 1, maxLength = 64, examples = "NC-20118")
        String value) {

    static IdentifierJson of(Identifier identifier) {
        return new IdentifierJson(identifier.type().code(), identifier.source(), identifier.value());
    }

    Identifier identifier() {
        return new Identifier(
                Arrays.stream(Identifier.Type.values())
                        .filter(known -> known.code().equals(type))
                        .findFirst()
                        .orElseThrow(),
                source,
                value);
    }
}
