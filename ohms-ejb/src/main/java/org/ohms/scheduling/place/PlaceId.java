package org.ohms.scheduling.place;

import java.util.UUID;

/** Names one place. */
public record PlaceId(UUID value) {
    /** Reads an id as it stands in a URL; refuses anything that is not a UUID with {@link IllegalArgumentException}. */
    public static PlaceId of(String text) {
        return new PlaceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
