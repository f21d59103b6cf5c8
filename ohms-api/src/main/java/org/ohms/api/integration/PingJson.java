package org.ohms.api.integration;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A test on its way. */
@Schema(name = "WebhookTest")
public record PingJson(
        @Schema(required = true, description = "Look for it among the deliveries.")
        UUID eventId) {}
