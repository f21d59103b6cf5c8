package org.ohms.identity.client;

import java.util.UUID;

/** Names one client inside the hospital. Outside it is known by its code. */
public record ClientId(UUID value) {
    public static ClientId of(String text) {
        return new ClientId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
