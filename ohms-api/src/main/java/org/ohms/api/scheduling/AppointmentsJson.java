package org.ohms.api.scheduling;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.appointment.FoundVisits;

/** One page of visits, by time. */
@Schema(name = "AppointmentPage")
public record AppointmentsJson(
        @Schema(required = true) List<AppointmentJson> items,

        @Schema(description = "Where the next page is; missing on the last one.") @Nullable
        String next) {
    static AppointmentsJson of(List<FoundVisits.Visit> visits, @Nullable String next) {
        return new AppointmentsJson(
                visits.stream()
                        .map(visit -> AppointmentJson.of(visit.row(), visit.serviceCode()))
                        .toList(),
                next);
    }
}
