package org.ohms.integration.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One try to deliver an event, and how it went. */
@Entity
@Table(name = "webhook_attempt")
class WebhookAttempt {
    @Id
    private UUID id;

    @Column(name = "delivery_id")
    private UUID delivery;

    @Column(name = "tried_at")
    private Instant triedAt;

    @Column(name = "took_ms")
    private int tookMs;

    private @Nullable Integer status;

    private @Nullable String failure;

    @SuppressWarnings("NullAway")
    protected WebhookAttempt() {}

    @SuppressWarnings("NullAway")
    WebhookAttempt(UUID id, UUID delivery, DeliveryRow.Attempt attempt) {
        this.id = id;
        this.delivery = delivery;
        this.triedAt = attempt.at();
        this.tookMs = attempt.milliseconds();
        this.status = attempt.status();
        this.failure = attempt.failure();
    }

    UUID delivery() {
        return delivery;
    }

    DeliveryRow.Attempt row() {
        return new DeliveryRow.Attempt(triedAt, tookMs, status, failure);
    }
}
