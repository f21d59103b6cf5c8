package org.ohms.api.problem;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer that says no (RFC 9457).
 *
 * @param type {@code about:blank}, or {@code urn:ohms:refusal:} with the first code
 * @param title the status in words
 * @param errors every reason, so that nobody discovers them one by one
 * @param incident number under which a mistake of ours stands in the log; null when it was none
 */
@JsonbPropertyOrder({"type", "title", "status", "errors", "incident"})
public record Problem(
        String type,
        String title,
        int status,
        List<Reason> errors,
        @Nullable String incident) {
    static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

    /**
     * One reason.
     *
     * @param code such as {@code appointment.slot-taken}
     * @param field of the request; null when it is not one field
     * @param params figures that belong to the reason, such as the longest length
     */
    @JsonbPropertyOrder({"code", "field", "params"})
    public record Reason(String code, @Nullable String field, Map<String, String> params) {}

    /** The answer for this status and these reasons. */
    static Response answer(Response.StatusType status, List<Reason> reasons) {
        return answer(status, of(status, reasons));
    }

    /** What such an answer holds. */
    static Problem of(Response.StatusType status, List<Reason> reasons) {
        var type = reasons.isEmpty()
                ? "about:blank"
                : "urn:ohms:refusal:" + reasons.get(0).code();
        return new Problem(type, status.getReasonPhrase(), status.getStatusCode(), reasons, null);
    }

    static Response answer(Response.StatusType status, Problem problem) {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(problem)
                .build();
    }
}
