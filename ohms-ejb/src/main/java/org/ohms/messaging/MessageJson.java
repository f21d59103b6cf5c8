package org.ohms.messaging;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

/** How a message lies in the outbox between its composing and its channel. */
public final class MessageJson {
    private static final Jsonb JSON = JsonbBuilder.create();

    private MessageJson() {}

    public static String write(Object message) {
        return JSON.toJson(message);
    }

    public static <T> T read(String body, Class<T> type) {
        return JSON.fromJson(body, type);
    }
}
