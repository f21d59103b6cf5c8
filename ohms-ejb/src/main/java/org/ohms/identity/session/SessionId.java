package org.ohms.identity.session;

import java.util.UUID;

/** Names one entry of the session registry. Knowing it opens nothing: only the token does. */
public record SessionId(UUID value) {
    /** Reads an id as a page posts it; refuses anything that is not a UUID with {@link IllegalArgumentException}. */
    public static SessionId of(String text) {
        return new SessionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
