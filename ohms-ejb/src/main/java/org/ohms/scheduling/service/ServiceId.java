package org.ohms.scheduling.service;

import java.util.UUID;

/** Names one service. */
public record ServiceId(UUID value) {
    /** Reads an id as it stands in a URL; refuses anything that is not a UUID with {@link IllegalArgumentException}. */
    public static ServiceId of(String text) {
        return new ServiceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
