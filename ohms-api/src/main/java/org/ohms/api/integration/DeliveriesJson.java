package org.ohms.api.integration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ohms.integration.webhook.DeliveryRow;
import org.ohms.integration.webhook.WebhookEvent;

/** One page of what went to an address, the latest first. */
@Schema(name = "WebhookDeliveryPage")
public record DeliveriesJson(
        @Schema(required = true) List<Delivery> items,

        @Schema(description = "Where the next page is; missing on the last one.") @Nullable
        String next) {
    /** One event on its way to one address. */
    @Schema(name = "WebhookDelivery")
    public record Delivery(
            @Schema(required = true) UUID id,

            @Schema(required = true, description = "As in the header OHMS-Webhook-Id; the same when it is sent again.")
            UUID eventId,

            @Schema(required = true, examples = "appointment.booked")
            String type,

            @Schema(description = "What an event of a visit is about; missing for others and for a test.") @Nullable
            UUID appointmentId,

            @Schema(description = "What an event of a medicine is about; missing for others and for a test.") @Nullable
            UUID dispenseId,

            @Schema(required = true) Instant happenedAt,

            @Schema(
                    required = true,
                    enumeration = {"waiting", "delivered", "failed"})
            String state,

            @Schema(required = true, description = "Every try, the first one first.")
            List<Attempt> attempts) {}

    /** One try. */
    @Schema(name = "WebhookAttempt")
    public record Attempt(
            @Schema(required = true) Instant at,

            @Schema(required = true, description = "How long it took.")
            int milliseconds,

            @Schema(description = "What your system answered; missing when it did not.", examples = "204") @Nullable
            Integer status,

            @Schema(description = "Why it counts as not delivered.", examples = "target.no-answer") @Nullable
            String failure) {
        static Attempt of(DeliveryRow.Attempt attempt) {
            return new Attempt(attempt.at(), attempt.milliseconds(), attempt.status(), attempt.failure());
        }
    }

    static DeliveriesJson of(List<DeliveryRow> rows, @Nullable String next) {
        return new DeliveriesJson(
                rows.stream()
                        .map(row -> new Delivery(
                                row.id(),
                                row.eventId(),
                                row.event(),
                                isOfMedicine(row) ? null : row.subject(),
                                isOfMedicine(row) ? row.subject() : null,
                                row.happenedAt(),
                                row.state().word(),
                                row.attempts().stream().map(Attempt::of).toList()))
                        .toList(),
                next);
    }

    private static boolean isOfMedicine(DeliveryRow row) {
        return row.event().equals(WebhookEvent.DISPENSED.code());
    }
}
