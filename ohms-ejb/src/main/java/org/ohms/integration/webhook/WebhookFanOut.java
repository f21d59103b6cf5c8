package org.ohms.integration.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.ohms.identity.client.ClientStanding;
import org.ohms.shared.outbox.OutboxChannel;
import org.ohms.shared.work.Background;

/**
 * Turns something that happened into a message for each address that wants to know and whose client may: the scope is
 * still its own, and it reaches the patient. Doing it twice is harmless, an address gets an event once.
 */
@ApplicationScoped
class WebhookFanOut implements OutboxChannel {
    static final String NAME = "webhook-event";

    @Inject
    Subscriptions subscriptions;

    @Inject
    ClientStanding clients;

    @Inject
    Background background;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> deliver(UUID id, String body) {
        background.run("webhook.tell", () -> tell(Happening.of(body)));
        return Optional.empty();
    }

    private void tell(Happening happening) {
        for (var webhook : subscriptions.to(happening.event())) {
            if (clients.mayHear(webhook.client(), happening.event().scope(), happening.patient())
                    && subscriptions.send(webhook.id(), happening)) {
                background.about("Webhook", webhook.id().value(), happening.patient());
            }
        }
    }
}
