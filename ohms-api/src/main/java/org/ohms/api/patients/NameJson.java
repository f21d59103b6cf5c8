package org.ohms.api.patients;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.demographics.HumanName;

/** A name on the wire. */
@Schema(
        name = "HumanName",
        description = "A person's name as it stands on papers. One of family and given is required.")
public record NameJson(
        @Schema(
                maxLength = 100,
                description = "Family name; missing for people with one name only.",
                examples = "Okafor")
        @Nullable
        String family,

        @Schema(maxItems = 20, description = "Given names in order.", examples = "[\"Amara\"]")
        List<String> given,

        @Schema(maxLength = 64, description = "Title before the name.", examples = "Mrs") @Nullable
        String prefix,

        @Schema(maxLength = 64, description = "What follows the name.", examples = "Jr") @Nullable
        String suffix) {

    static NameJson of(HumanName name) {
        return new NameJson(name.family(), name.given(), name.prefix(), name.suffix());
    }

    HumanName name() {
        return new HumanName(family, given, prefix, suffix);
    }
}
