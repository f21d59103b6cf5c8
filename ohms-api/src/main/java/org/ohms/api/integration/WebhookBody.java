package org.ohms.api.integration;

import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ohms.integration.webhook.SubscribeWebhook;

/** An address to tell of events. */
@Schema(name = "WebhookRequest")
public record WebhookBody(
        @Schema(
                required = true,
                minLength = 1,
                maxLength = 500,
                description = "An https address of yours on the open internet, by name, on port 443 or above 1023.",
                examples = "https://partner.example.org/hooks/ohms")
        String url,

        @Schema(
                required = true,
                maxItems = 20,
                description =
                        "What you want to be told of: appointment.booked, .moved, .cancelled, .confirmed, .arrived,"
                                + " .fulfilled, .noshow; medication.dispensed, .returned, .reversed (with the scope"
                                + " dispenses.read).",
                examples = "[\"appointment.booked\",\"appointment.cancelled\"]")
        List<String> events) {
    SubscribeWebhook request() {
        return new SubscribeWebhook(url, Set.copyOf(events));
    }
}
