package org.ohms.api.integration;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be sent again. */
@Schema(name = "ReplayRequest", description = "One delivery, or everything from one moment to before another.")
public record ReplayBody(
        @Schema(description = "One delivery.") @Nullable UUID deliveryId,

        @Schema(description = "What happened from here …", examples = "2026-12-01T00:00:00Z") @Nullable
        Instant from,

        @Schema(description = "… to before here; 1,000 events at most.", examples = "2026-12-02T00:00:00Z") @Nullable
        Instant until) {}
