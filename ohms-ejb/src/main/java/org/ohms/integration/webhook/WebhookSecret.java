package org.ohms.integration.webhook;

/** A fresh signing secret, to be handed over once. */
public record WebhookSecret(WebhookRow webhook, String secret) {
    /** Never the secret: it must not reach a log. */
    @Override
    public String toString() {
        return "WebhookSecret of " + webhook.id();
    }
}
