package org.ohms.shared.id;

import java.util.UUID;

/** Names one practitioner, somebody who can be booked. Random to the outside: it tells nothing about the person. */
public record PractitionerId(UUID value) {

    /** Reads an id as it stands in a URL; refuses anything that is not a UUID with {@link IllegalArgumentException}. */
    public static PractitionerId of(String text) {
        return new PractitionerId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
