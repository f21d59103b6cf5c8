package org.ohms.api.scheduling;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ohms.scheduling.service.ServiceRow;

/** Something one can come for, on the wire. */
@Schema(name = "HealthcareService")
public record ServiceJson(
        @Schema(required = true, description = "Short and stable; book with it.", examples = "follow-up")
        String code,

        @Schema(required = true, examples = "Follow-up visit")
        String name,

        @Schema(required = true, description = "How long the visit takes.", examples = "20")
        int minutes,

        @Schema(required = true, description = "Whether it can be done by video.")
        boolean video,

        @Schema(required = true, description = "Who offers it; empty when everybody does.")
        List<String> specialties) {
    static ServiceJson of(ServiceRow row) {
        return new ServiceJson(row.code(), row.name(), row.minutes(), row.video(), row.specialties());
    }
}
