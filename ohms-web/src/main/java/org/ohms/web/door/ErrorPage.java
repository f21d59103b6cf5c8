package org.ohms.web.door;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.ohms.shared.log.WithoutWords;
import org.ohms.web.shared.Incident;
import org.ohms.web.shared.Words;

/** The page for everything that went wrong outside a page. It needs neither Faces nor a session, so it also stands when they do not. */
public class ErrorPage extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(ErrorPage.class.getName());
    private static final Set<Integer> WORDED = Set.of(400, 403, 404, 405, 409, 413, 429, 503);

    @Inject
    transient Words words;

    private transient String frame = "";

    @Override
    public void init() {
        try (var file = ErrorPage.class.getResourceAsStream("error.html")) {
            frame = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        response.setStatus(status);
        response.setContentType("text/html; charset=UTF-8");
        AnswerHeaders.tell(request, response);
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        var kind = WORDED.contains(status) ? String.valueOf(status) : status < 500 ? "400" : "500";
        response.getWriter()
                .write(frame.replace("{title}", words.of("error." + kind + ".title"))
                        .replace("{what}", words.of("error." + kind + ".what"))
                        .replace("{next}", words.of("error." + kind + ".next"))
                        .replace("{incident}", isIncident(status) ? words.of("error.code", incident(request)) : "")
                        .replace("{home}", words.of("error.home"))
                        .replace("{help}", words.of("shell.help")));
    }

    /** What does not answer just now is no mistake that anybody has to look for. */
    private static boolean isIncident(int status) {
        return status >= 500 && status != HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }

    /** The number under which the log knows it; whatever reached this page without one is logged now. */
    private static String incident(HttpServletRequest request) {
        if (request.getAttribute(Incident.ATTRIBUTE) instanceof String known) {
            return known;
        }
        var incident = Incident.make();
        var cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown ? thrown : null;
        LOG.log(Level.ERROR, Incident.line(incident), WithoutWords.of(cause));
        return incident;
    }
}
