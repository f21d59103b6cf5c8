package org.ohms.scheduling.place;

import java.util.UUID;

/** Names one room. */
public record RoomId(UUID value) {
    /** Reads an id as it stands in a URL; refuses anything that is not a UUID with {@link IllegalArgumentException}. */
    public static RoomId of(String text) {
        return new RoomId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
