package org.ohms.identity.client;

/**
 * A fresh secret, to be handed over once; the hospital keeps its hash only.
 *
 * @param code the {@code client_id} it belongs to
 */
public record ClientSecret(ClientId client, String code, String secret) {
    /** Never the secret: it must not reach a log. */
    @Override
    public String toString() {
        return "ClientSecret of " + code;
    }
}
