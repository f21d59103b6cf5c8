package org.ohms.records.document;

import java.util.UUID;

/** Names one version of a document. */
public record DocumentId(UUID value) {
    /** Reads an id as it stands in a URL; refuses anything that is not a UUID with {@link IllegalArgumentException}. */
    public static DocumentId of(String text) {
        return new DocumentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
