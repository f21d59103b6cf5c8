package org.ohms.integration.webhook;

import java.util.Set;

/**
 * An address to tell of events.
 *
 * @param events their words, such as {@code appointment.booked}
 */
public record SubscribeWebhook(String url, Set<String> events) {
    public SubscribeWebhook {
        events = Set.copyOf(events);
    }
}
