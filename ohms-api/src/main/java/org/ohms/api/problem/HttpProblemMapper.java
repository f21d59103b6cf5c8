package org.ohms.api.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.ohms.api.door.LimitExceeded;

/** What the platform refuses by itself (no such path, wrong method, unreadable body), without its words. */
@Provider
public class HttpProblemMapper implements ExceptionMapper<WebApplicationException> {
    @Override
    public Response toResponse(WebApplicationException refused) {
        var exceeded = LimitExceeded.in(refused);
        if (exceeded.isPresent()) {
            return ThrowableProblemMapper.tooMuch(exceeded.get());
        }
        var answer = refused.getResponse();
        if (answer.getStatus() < 400 || Problem.MEDIA_TYPE.equals(answer.getMediaType())) {
            return answer;
        }
        if (answer.getStatus() >= 500) {
            return ThrowableProblemMapper.incident(refused);
        }
        var problem = Problem.answer(
                answer.getStatusInfo().toEnum() == null ? Status.BAD_REQUEST : answer.getStatusInfo(), List.of());
        return keep(HttpHeaders.ALLOW, answer, keep(HttpHeaders.WWW_AUTHENTICATE, answer, problem));
    }

    private static Response keep(String header, Response original, Response problem) {
        var value = original.getHeaderString(header);
        return value == null
                ? problem
                : Response.fromResponse(problem).header(header, value).build();
    }
}
