package org.ohms.shared.id;

import java.util.UUID;

/** Names one person who can sign in. Random to the outside: it tells nothing about the person. */
public record AccountId(UUID value) {

    /** Reads an id as it stands in a URL; refuses anything that is not a UUID with {@link IllegalArgumentException}. */
    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
