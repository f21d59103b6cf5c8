package org.ohms.integration.webhook;

import org.ohms.shared.error.RefusalCode;

/** Why an address is not taken down. */
public enum WebhookRefusal implements RefusalCode {
    UNKNOWN_EVENT("webhook.unknown-event"),
    TOO_MANY("webhook.too-many");

    private final String code;

    WebhookRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
