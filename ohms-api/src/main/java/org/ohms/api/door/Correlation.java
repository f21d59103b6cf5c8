package org.ohms.api.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.ohms.shared.log.RequestInLog;

/**
 * Gives each request the id that ties its log lines, its audit lines and its answer together; a client may bring its own.
 */
public class Correlation extends HttpFilter {
    public static final String HEADER = "X-Correlation-Id";

    /** Request attribute that carries the id. */
    public static final String ATTRIBUTE = "org.ohms.correlation";

    private static final long serialVersionUID = 1L;
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var brought = request.getHeader(HEADER);
        var id = brought != null && HARMLESS.matcher(brought).matches()
                ? brought
                : UUID.randomUUID().toString();
        request.setAttribute(ATTRIBUTE, id);
        response.setHeader(HEADER, id);
        RequestInLog.begin(id);
        try {
            chain.doFilter(request, response);
        } finally {
            RequestInLog.end();
        }
    }

    public static String of(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String id ? id : "-";
    }
}
