package org.ohms.api.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.ohms.shared.error.DomainException;

/** A use case said no. */
@Provider
public class DomainProblemMapper implements ExceptionMapper<DomainException> {
    @Override
    public Response toResponse(DomainException refused) {
        return answer(refused);
    }

    static Response answer(DomainException refused) {
        var reasons = refused.refusals().stream()
                .map(refusal -> new Problem.Reason(refusal.code(), refusal.field(), refusal.params()))
                .toList();
        return Problem.answer(statusOf(refused.kind()), reasons);
    }

    /** The status that says what kind of refusal it was, whatever shape the answer has. */
    public static Status statusOf(DomainException.Kind kind) {
        return switch (kind) {
            case INVALID -> Status.BAD_REQUEST;
            case REFUSED, STALE -> Status.CONFLICT;
            case NOT_FOUND -> Status.NOT_FOUND;
            case FORBIDDEN -> Status.FORBIDDEN;
            case TOO_MANY -> Status.TOO_MANY_REQUESTS;
            case UNAVAILABLE -> Status.SERVICE_UNAVAILABLE;
        };
    }
}
