package org.ohms.api.answer;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.page.Stretch;

/** Lists answered page by page: which part was asked for, and the part with the link to the next one. */
public final class Paged {
    /** Parameter that says where the page begins. */
    public static final String CURSOR = "cursor";

    /** Parameter that says how many rows a page has. */
    public static final String LIMIT = "limit";

    private Paged() {}

    /** The shape of one page. */
    public interface Shape<R> {
        Object of(List<R> rows, @Nullable String next);
    }

    /** A part of a list that is followed from mark to mark. */
    public static <R, M> Response followed(UriInfo uri, Stretch<R, M> part, Function<M, String> mark, Shape<R> shape) {
        var next = part.next();
        return answer(shape, part.rows(), next == null ? null : Cursor.next(uri, true, mark.apply(next)));
    }

    /** The same of a list whose marks are its rows. */
    public static <R> Response marked(
            UriInfo uri, List<R> rows, boolean more, Function<R, String> mark, Shape<R> shape) {
        var next = rows.isEmpty() ? null : Cursor.next(uri, more, mark.apply(rows.get(rows.size() - 1)));
        return answer(shape, rows, next);
    }

    /** The link to the next page stands in the body and, as RFC 8288 wants it, in a header. */
    private static <R> Response answer(Shape<R> shape, List<R> rows, @Nullable String next) {
        var answer = Response.ok(shape.of(rows, next));
        if (next != null) {
            answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return answer.build();
    }
}
