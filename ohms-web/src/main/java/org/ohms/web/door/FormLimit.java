package org.ohms.web.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/**
 * Holds what a page is sent to the size the page needs: a form is small, a picture is larger, and only a list of patients may
 * be as large as the server takes at all. A body that does not say its length is no form of a browser.
 */
public class FormLimit extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final long MEGABYTE = 1024L * 1024;

    /** A form without files: every field is held to its own length besides. */
    static final long FORM = MEGABYTE;

    /** Room for a picture of 5 MB and the form around it. */
    static final long PICTURE = 6 * MEGABYTE;

    /** Room for a list of 64 MB and the form around it. */
    static final long LIST = 65 * MEGABYTE;

    private static final Map<String, Long> WITH_FILES = Map.of(
            "/admin/settings", PICTURE,
            "/admin/imports", LIST);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!request.getMethod().equals("POST")) {
            chain.doFilter(request, response);
        } else if (request.getHeader("Transfer-Encoding") != null) {
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
        } else if (request.getContentLengthLong() > limit(Paths.of(request))) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    static long limit(String path) {
        if (path.startsWith("/staff/patients/") && path.endsWith("/details")) {
            return PICTURE;
        }
        return WITH_FILES.getOrDefault(path, FORM);
    }
}
