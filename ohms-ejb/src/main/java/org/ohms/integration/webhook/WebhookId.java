package org.ohms.integration.webhook;

import java.util.UUID;

/** Names one address that is told of events. */
public record WebhookId(UUID value) {
    public static WebhookId of(String text) {
        return new WebhookId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
