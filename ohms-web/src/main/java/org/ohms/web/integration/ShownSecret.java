package org.ohms.web.integration;

import java.io.Serializable;
import org.ohms.identity.client.ClientSecret;
import org.ohms.integration.webhook.WebhookSecret;

/**
 * A secret while it stands on the page of the person who asked for it.
 *
 * @param owner id of what it belongs to
 * @param name what the other side calls it
 */
public record ShownSecret(String owner, String name, String text) implements Serializable {
    private static final long serialVersionUID = 1L;

    static ShownSecret of(ClientSecret fresh) {
        return new ShownSecret(fresh.client().toString(), fresh.code(), fresh.secret());
    }

    static ShownSecret of(WebhookSecret fresh) {
        return new ShownSecret(fresh.webhook().id().toString(), fresh.webhook().url(), fresh.secret());
    }

    /** Without the secret: it must not reach a log. */
    @Override
    public String toString() {
        return "ShownSecret[" + owner + "]";
    }
}
