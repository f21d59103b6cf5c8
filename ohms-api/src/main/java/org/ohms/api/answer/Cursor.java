package org.ohms.api.answer;

import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.api.json.RecordReader;

/** Marks where the next page of a list begins; opaque to the reader, and part of a link it only has to follow. */
public final class Cursor {
    private static final int LONGEST = 200;
    private static final int MOST = 100_000;

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

    /** A marked number of rows to leave out. */
    public static Optional<Integer> number(String cursor) {
        return text(cursor)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .filter(rows -> rows <= MOST);
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
