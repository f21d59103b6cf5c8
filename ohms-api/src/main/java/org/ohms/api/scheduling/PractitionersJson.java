package org.ohms.api.scheduling;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of practitioners. */
@Schema(name = "PractitionerPage")
public record PractitionersJson(
        @Schema(required = true) List<PractitionerJson> items,

        @Schema(description = "Where the next page is; missing on the last one.") @Nullable
        String next) {}
