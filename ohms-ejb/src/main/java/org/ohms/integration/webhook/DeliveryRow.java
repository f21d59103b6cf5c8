package org.ohms.integration.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way to one address, with every try.
 *
 * @param eventId the same for every address that is told
 * @param subject what it is about, such as an appointment's id; null for a try
 */
public record DeliveryRow(
        UUID id,
        UUID eventId,
        String event,
        @Nullable UUID subject,
        Instant happenedAt,
        DeliveryState state,
        List<Attempt> attempts) {
    /**
     * One try.
     *
     * @param status of the answer; null when there was none
     * @param failure why it did not arrive; null when it did
     */
    public record Attempt(
            Instant at,
            int milliseconds,
            @Nullable Integer status,
            @Nullable String failure) {}

    public DeliveryRow {
        attempts = List.copyOf(attempts);
    }
}
