package org.ohms.identity.account;

import java.util.UUID;

/** Names a request to take the second factor off an account. */
public record FactorResetId(UUID value) {
    public static FactorResetId of(String text) {
        return new FactorResetId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
