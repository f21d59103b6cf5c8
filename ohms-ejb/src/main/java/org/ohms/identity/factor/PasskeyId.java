package org.ohms.identity.factor;

import java.util.UUID;

/** Names a passkey on its owner's page. */
public record PasskeyId(UUID value) {
    public static PasskeyId of(String text) {
        return new PasskeyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
