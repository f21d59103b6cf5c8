package org.ohms.api.scheduling;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of visits, by time. */
@Schema(name = "AppointmentPage")
public record AppointmentsJson(
        @Schema(required = true) List<AppointmentJson> items,

        @Schema(description = "Where the next page is; missing on the last one.") @Nullable
        String next) {}
