package org.ohms.integration.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.client.ClientStanding;
import org.ohms.integration.target.CallFailed;
import org.ohms.integration.target.TargetCaller;
import org.ohms.shared.crypto.MessageSignature;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.outbox.DeliveryFailed;
import org.ohms.shared.outbox.OutboxChannel;
import org.ohms.shared.work.Background;

/**
 * Delivers one event to one address, signed, and writes down how it went. Receivers tell a second try by the event's id.
 * An address that does not answer rests for a while, so that one dead partner does not hold up the others.
 */
@ApplicationScoped
class WebhookChannel implements OutboxChannel {
    static final String NAME = "webhook";

    private static final Duration REST = Duration.ofSeconds(30);
    private static final int GONE = 410;

    @Inject
    EntityManager entities;

    @Inject
    Subscriptions subscriptions;

    @Inject
    ClientStanding clients;

    @Inject
    TargetCaller caller;

    @Inject
    Background background;

    @Inject
    Clock clock;

    private final Map<WebhookId, Instant> resting = new ConcurrentHashMap<>();

    /** Everything one try needs. */
    private record Letter(UUID delivery, WebhookId webhook, String url, String secret, Happening happening) {
        @Override
        public String toString() {
            return "Letter " + delivery;
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> deliver(UUID id, String body) throws DeliveryFailed {
        var letter = background
                .call("webhook.read", () -> letter(UUID.fromString(body)))
                .orElseThrow(() -> new DeliveryFailed("webhook.not-allowed", true));
        var until = resting.get(letter.webhook());
        var now = clock.instant();
        if (until != null && now.isBefore(until)) {
            throw DeliveryFailed.putOff("webhook.resting", Duration.between(now, until));
        }
        deliver(letter);
        return Optional.empty();
    }

    private void deliver(Letter letter) throws DeliveryFailed {
        var began = clock.instant();
        var message = letter.happening().message();
        try {
            var status = caller.post(
                    letter.url(),
                    MessageSignature.headers(letter.secret(), letter.happening().id(), began, message),
                    message);
            resting.remove(letter.webhook());
            var arrived = status >= 200 && status < 300;
            var failure = arrived ? null : status == GONE ? "webhook.gone" : "webhook.refused";
            log(letter, began, status, failure);
            if (failure != null) {
                throw new DeliveryFailed(failure, status == GONE);
            }
        } catch (CallFailed nobody) {
            resting.put(letter.webhook(), clock.instant().plus(REST));
            log(letter, began, null, nobody.code());
            throw new DeliveryFailed(nobody.code(), false);
        }
    }

    /** What is to be sent; empty when the address is gone or its client may not hear of it any more. */
    private Optional<Letter> letter(UUID id) {
        return Optional.ofNullable(entities.find(WebhookDelivery.class, id))
                .flatMap(delivery -> subscriptions
                        .known(delivery.webhook())
                        .filter(webhook -> clients.mayHear(
                                webhook.client(), delivery.happening().event().scope(), delivery.patient()))
                        .map(webhook -> new Letter(
                                id, delivery.webhook(), webhook.url(), webhook.secret(), delivery.happening())));
    }

    private void log(Letter letter, Instant began, @Nullable Integer status, @Nullable String failure) {
        var took = (int) Duration.between(began, clock.instant()).toMillis();
        background.run("webhook.log", () -> {
            var delivery = entities.find(WebhookDelivery.class, letter.delivery());
            if (delivery == null) {
                return;
            }
            entities.persist(new WebhookAttempt(
                    Uuids.v7(began), letter.delivery(), new DeliveryRow.Attempt(began, took, status, failure)));
            if (failure == null) {
                delivery.arrived();
            }
        });
    }

    @Override
    public void gaveUp(UUID id, String body) {
        Optional.ofNullable(entities.find(WebhookDelivery.class, UUID.fromString(body)))
                .ifPresent(WebhookDelivery::failed);
    }
}
