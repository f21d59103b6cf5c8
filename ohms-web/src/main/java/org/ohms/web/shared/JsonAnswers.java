package org.ohms.web.shared;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;

/** What scripts of our pages are answered: JSON that nobody keeps, and for a refusal its sentences. */
public final class JsonAnswers {
    private static final int TOO_MANY = 429;

    private JsonAnswers() {}

    public static void write(HttpServletResponse response, JsonObject answer) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(answer.toString());
    }

    /**
     * Says why not, all sentences and those of fields by their names.
     *
     * @param sentence what a refusal means to whoever is at this door
     */
    public static void refuse(HttpServletResponse response, DomainException refused, Function<Refusal, String> sentence)
            throws IOException {
        response.setStatus(
                switch (refused.kind()) {
                    case INVALID -> HttpServletResponse.SC_BAD_REQUEST;
                    case FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
                    case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
                    case REFUSED, STALE -> HttpServletResponse.SC_CONFLICT;
                    case TOO_MANY -> TOO_MANY;
                    case UNAVAILABLE -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
                });
        var sentences = Json.createArrayBuilder();
        var fields = Json.createObjectBuilder();
        for (var refusal : refused.refusals()) {
            var words = sentence.apply(refusal);
            sentences.add(words);
            var field = refusal.field();
            if (field != null) {
                fields.add(field, words);
            }
        }
        write(
                response,
                Json.createObjectBuilder()
                        .add("again", refused.kind() == DomainException.Kind.STALE)
                        .add("sentences", sentences)
                        .add("fields", fields)
                        .build());
    }
}
