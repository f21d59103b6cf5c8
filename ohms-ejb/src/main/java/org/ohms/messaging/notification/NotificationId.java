package org.ohms.messaging.notification;

import java.util.UUID;

/** Names one notification. */
public record NotificationId(UUID value) {

    /** Reads an id as it stands in a form; refuses anything that is not a UUID with {@link IllegalArgumentException}. */
    public static NotificationId of(String text) {
        return new NotificationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
