package org.ohms.api.scheduling;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.practitioner.PractitionerRow;

/** One page of practitioners. */
@Schema(name = "PractitionerPage")
public record PractitionersJson(
        @Schema(required = true) List<PractitionerJson> items,

        @Schema(description = "Where the next page is; missing on the last one.") @Nullable
        String next) {
    static PractitionersJson of(List<PractitionerRow> rows, @Nullable String next) {
        return new PractitionersJson(rows.stream().map(PractitionerJson::of).toList(), next);
    }
}
