package org.ohms.integration.webhook;

import java.time.Instant;
import java.util.List;
import org.ohms.identity.client.ClientId;

/** An address that is told of events, by their words. */
public record WebhookRow(WebhookId id, ClientId client, String url, List<String> events, Instant createdAt) {
    public WebhookRow {
        events = List.copyOf(events);
    }
}
