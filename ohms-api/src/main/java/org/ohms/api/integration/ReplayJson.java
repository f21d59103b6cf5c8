package org.ohms.api.integration;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many events go out again. */
@Schema(name = "Replay")
public record ReplayJson(
        @Schema(required = true, description = "What is still on its way is not counted.", examples = "3")
        int count) {}
