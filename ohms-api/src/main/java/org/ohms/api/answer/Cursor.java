package org.ohms.api.answer;

import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ohms.api.json.RecordReader;

/** Marks where the next page of a list begins; opaque to the reader, and part of a link it only has to follow. */
public final class Cursor {
    private static final int LONGEST = 200;

    private Cursor() {}

    /** What was marked; empty when it is no mark of ours. */
    public static Optional<String> text(String cursor) {
        try {
            return cursor.length() > LONGEST
                    ? Optional.empty()
                    : Optional.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** What the list is sorted by and the id of the last row there was, as {@link #pair(Object, UUID)} marked them. */
    public static <V, M> Optional<M> pair(
            String cursor, Function<String, Optional<V>> value, BiFunction<V, UUID, M> mark) {
        return text(cursor)
                .map(text -> text.split(" ", -1))
                .filter(parts -> parts.length == 2)
                .flatMap(parts -> value.apply(parts[0])
                        .flatMap(first -> RecordReader.uuid(parts[1]).map(id -> mark.apply(first, id))));
    }

    /** The mark of a row in a list that is sorted by a value and, among equals, by id. */
    public static String pair(Object value, UUID id) {
        return value + " " + id;
    }

    /** The marked id of the last row there was. */
    public static Optional<UUID> id(String cursor) {
        return text(cursor).flatMap(RecordReader::uuid);
    }

    /** The link to the next page: the same question from that mark on; null when there is none. */
    public static @Nullable String next(UriInfo uri, boolean more, String mark) {
        if (!more) {
            return null;
        }
        var cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(mark.getBytes(StandardCharsets.UTF_8));
        var link =
                uri.getRequestUriBuilder().replaceQueryParam("cursor", cursor).build();
        return link.getRawPath() + "?" + link.getRawQuery();
    }
}
