package org.ohms.api.answer;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ohms.api.json.Query;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

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

    /** Which rows were asked for, in a list that is counted. */
    public static PageRequest asked(Query query) {
        return new PageRequest(query.parsed(CURSOR, Cursor::number).orElse(0), query.limit());
    }

    /** A page of a list that is counted. */
    public static <R> Response counted(UriInfo uri, PageRequest asked, Page<R> page, Shape<R> shape) {
        var end = asked.first() + asked.size();
        return answer(shape, page.rows(), Cursor.next(uri, end < page.total(), String.valueOf(end)));
    }

    /** A page of a list that is followed from mark to mark. */
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
