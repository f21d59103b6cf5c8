package org.ohms.integration.webhook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.identity.client.ClientId;
import org.ohms.shared.page.Stretch;

/** Another system says itself where it wants to be told of events, and looks after what was sent. */
@Stateless
public class OwnWebhooks {
    private static final String WEBHOOK = "Webhook";

    @Inject
    Subscriptions subscriptions;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor current;

    @RolesAllowed("webhook.own")
    public List<WebhookRow> list() {
        return subscriptions.of(client());
    }

    @RolesAllowed("webhook.own")
    public WebhookRow one(WebhookId id) {
        audit.object(WEBHOOK, id.value());
        return subscriptions.one(client(), id).row();
    }

    /** Takes an address down. Its signing secret is in the answer and nowhere else. */
    @RolesAllowed("webhook.own")
    public WebhookSecret subscribe(SubscribeWebhook wanted) {
        var added = subscriptions.add(client(), wanted);
        audit.object(WEBHOOK, added.webhook().id().value());
        return added;
    }

    /** Makes another signing secret; the one before stops counting at once. */
    @RolesAllowed("webhook.own")
    public WebhookSecret replaceSecret(WebhookId id) {
        audit.object(WEBHOOK, id.value());
        return subscriptions.replaceSecret(client(), id);
    }

    /** Forgets the address and what was sent there. */
    @RolesAllowed("webhook.own")
    public void unsubscribe(WebhookId id) {
        audit.object(WEBHOOK, id.value());
        subscriptions.remove(client(), id);
    }

    /** Sends a try; its event id says what to look for in the deliveries. */
    @RolesAllowed("webhook.own")
    public UUID ping(WebhookId id) {
        audit.object(WEBHOOK, id.value());
        return subscriptions.ping(client(), id);
    }

    /**
     * What went to the address, the latest first.
     *
     * @param after where the part before ended; null for the first part
     */
    @RolesAllowed("webhook.own")
    public Stretch<DeliveryRow, DeliveryMark> deliveries(WebhookId id, @Nullable DeliveryMark after, int most) {
        audit.object(WEBHOOK, id.value());
        return subscriptions.deliveries(client(), id, after, most);
    }

    @RolesAllowed("webhook.own")
    public int replay(WebhookId id, UUID delivery) {
        audit.object(WEBHOOK, id.value());
        return subscriptions.replay(client(), id, delivery);
    }

    @RolesAllowed("webhook.own")
    public int replay(WebhookId id, Instant from, Instant until) {
        audit.object(WEBHOOK, id.value());
        return subscriptions.replay(client(), id, from, until);
    }

    private ClientId client() {
        return new ClientId(current.account().value());
    }
}
