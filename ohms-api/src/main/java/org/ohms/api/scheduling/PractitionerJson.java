package org.ohms.api.scheduling;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.practitioner.PractitionerRow;

/** Somebody who can be booked, on the wire. */
@Schema(name = "Practitioner")
public record PractitionerJson(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "The hospital's own number.")
        String number,

        @Schema(required = true, examples = "Dr Lena Haddad")
        String name,

        @Schema(required = true, examples = "[\"Cardiology\"]")
        List<String> specialties,

        @Schema(description = "Where they usually are.") @Nullable
        UUID placeId,

        @Schema(required = true, description = "False for those who left.")
        boolean active) {
    static PractitionerJson of(PractitionerRow row) {
        var place = row.place();
        return new PractitionerJson(
                row.id().value(),
                row.number(),
                row.name().full(),
                row.specialties(),
                place == null ? null : place.value(),
                row.active());
    }
}
