package org.ohms.integration.webhook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.identity.client.ClientId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/** Administrators look after the addresses of a client: add, try out, see what was sent, send again, remove. */
@Stateless
public class WebhookAdministration {
    private static final String WEBHOOK = "Webhook";

    @Inject
    Subscriptions subscriptions;

    @Inject
    AuditTrail audit;

    @RolesAllowed("webhook.manage")
    public List<WebhookRow> of(ClientId client) {
        audit.object("ApiClient", client.value());
        return subscriptions.of(client);
    }

    @RolesAllowed("webhook.manage")
    public WebhookRow one(ClientId client, WebhookId id) {
        audit.object(WEBHOOK, id.value());
        return subscriptions.one(client, id).row();
    }

    /** Takes an address of the client down. Its signing secret is in the answer and nowhere else. */
    @RolesAllowed("webhook.manage")
    public WebhookSecret add(ClientId client, SubscribeWebhook wanted) {
        var added = subscriptions.add(client, wanted);
        audit.object(WEBHOOK, added.webhook().id().value());
        return added;
    }

    @RolesAllowed("webhook.manage")
    public void remove(ClientId client, WebhookId id) {
        audit.object(WEBHOOK, id.value());
        subscriptions.remove(client, id);
    }

    /** Sends a try; how it went stands in the deliveries a moment later. */
    @RolesAllowed("webhook.manage")
    public void ping(ClientId client, WebhookId id) {
        audit.object(WEBHOOK, id.value());
        subscriptions.ping(client, id);
    }

    @RolesAllowed("webhook.manage")
    public Page<DeliveryRow> deliveries(ClientId client, WebhookId id, PageRequest part) {
        audit.object(WEBHOOK, id.value());
        return subscriptions.deliveries(client, id, part);
    }

    @RolesAllowed("webhook.manage")
    public int replay(ClientId client, WebhookId id, UUID delivery) {
        audit.object(WEBHOOK, id.value());
        return subscriptions.replay(client, id, delivery);
    }
}
