package org.ohms.api.problem;

import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.ohms.api.door.BodyLimit;
import org.ohms.api.door.LimitExceeded;

/** Answers for what fails before or beside the resources: a filter's refusal, a path that no resource has. */
public class ErrorPage extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer given ? given : 404;
        var title = Optional.ofNullable(Status.fromStatusCode(code))
                .map(Status::getReasonPhrase)
                .orElse("Error");
        var problem = request.getAttribute(BodyLimit.EXCEEDED) instanceof LimitExceeded exceeded
                ? Problems.tooMuch(exceeded)
                : new Problem("about:blank", title, code, List.of(), null);
        response.setStatus(code);
        response.setContentType(Problem.MEDIA_TYPE.toString());
        response.setHeader("Cache-Control", "no-store");
        try (var json = JsonbBuilder.create()) {
            response.getOutputStream().write(json.toJson(problem).getBytes(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw broken;
        } catch (Exception unexpected) {
            throw new IOException("the problem cannot be written", unexpected);
        }
    }
}
