package org.ohms.scheduling.availability;

import java.util.UUID;

/** Names one exception from the weekly hours. */
public record ExceptionId(UUID value) {
    /** Reads an id as it stands in a URL; refuses anything that is not a UUID with {@link IllegalArgumentException}. */
    public static ExceptionId of(String text) {
        return new ExceptionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
