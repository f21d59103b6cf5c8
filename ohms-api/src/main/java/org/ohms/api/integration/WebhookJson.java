package org.ohms.api.integration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ohms.integration.webhook.WebhookRow;
import org.ohms.integration.webhook.WebhookSecret;

/** An address that is told of events, on the wire. */
@Schema(name = "Webhook")
public record WebhookJson(
        @Schema(required = true) UUID id,

        @Schema(required = true, examples = "https://partner.example.org/hooks/ohms")
        String url,

        @Schema(required = true, examples = "[\"appointment.booked\",\"appointment.cancelled\"]")
        List<String> events,

        @Schema(required = true) Instant createdAt,

        @Schema(
                description = "What messages are signed with; only in the answer that made it.",
                examples = "whsec_1nQv4pXK0f2Yk8Zb3Jt6Rw9Hs5Dg7La_Mc0Ve1Ux4Ty")
        @Nullable
        String secret) {
    static WebhookJson of(WebhookRow row) {
        return new WebhookJson(row.id().value(), row.url(), row.events(), row.createdAt(), null);
    }

    static WebhookJson of(WebhookSecret fresh) {
        var row = fresh.webhook();
        return new WebhookJson(row.id().value(), row.url(), row.events(), row.createdAt(), fresh.secret());
    }

    /** Never the secret: it must not reach a log. */
    @Override
    public String toString() {
        return "WebhookJson[" + id + "]";
    }
}
