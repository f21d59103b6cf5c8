package org.ohms.integration.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.persistence.NullableUuid;

/** One event for one address: waiting, delivered or failed; sent again as often as somebody wishes. */
@Entity
@Table(name = "webhook_delivery")
class WebhookDelivery {
    @Id
    private UUID id;

    @Column(name = "webhook_id")
    private UUID webhook;

    @Column(name = "event_id")
    private UUID eventId;

    private String event;

    @Column(name = "subject_id")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID subject;

    @Column(name = "patient_id")
    private @Nullable PatientId patient;

    @Column(name = "happened_at")
    private Instant happenedAt;

    @Convert(converter = DeliveryStateConverter.class)
    private DeliveryState state;

    private int replays;

    @Version
    private int version;

    @SuppressWarnings("NullAway")
    protected WebhookDelivery() {}

    @SuppressWarnings("NullAway")
    private WebhookDelivery(UUID id, WebhookId webhook, Happening happening) {
        this.id = id;
        this.webhook = webhook.value();
        this.eventId = happening.id();
        this.event = happening.event().code();
        this.subject = happening.subject();
        this.patient = happening.patient();
        this.happenedAt = happening.at();
        this.state = DeliveryState.WAITING;
    }

    static WebhookDelivery of(UUID id, WebhookId webhook, Happening happening) {
        return new WebhookDelivery(id, webhook, happening);
    }

    DeliveryMark mark() {
        return new DeliveryMark(happenedAt, id);
    }

    UUID id() {
        return id;
    }

    WebhookId webhook() {
        return new WebhookId(webhook);
    }

    @Nullable
    PatientId patient() {
        return patient;
    }

    int replays() {
        return replays;
    }

    Happening happening() {
        return new Happening(eventId, WebhookEvent.ofCode(event).orElseThrow(), subject, patient, happenedAt);
    }

    void arrived() {
        state = DeliveryState.DELIVERED;
    }

    void failed() {
        state = DeliveryState.FAILED;
    }

    /** Goes out once more; nothing to do for one that is on its way. */
    boolean again() {
        if (state == DeliveryState.WAITING) {
            return false;
        }
        state = DeliveryState.WAITING;
        replays++;
        return true;
    }

    DeliveryRow row(List<DeliveryRow.Attempt> attempts) {
        return new DeliveryRow(id, eventId, event, subject, happenedAt, state, attempts);
    }
}
