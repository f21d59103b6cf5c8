package org.ohms.shared.id;

import java.util.UUID;

/** Names one patient. Random to the outside: it tells nothing about the person. */
public record PatientId(UUID value) {

    /** Reads an id as it stands in a URL; refuses anything that is not a UUID with {@link IllegalArgumentException}. */
    public static PatientId of(String text) {
        return new PatientId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
