package org.ohms.web.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * Holds what a page is sent to the size the page needs: a form is small, a picture is larger, and only a bundle of records may
 * be as large as the server takes at all. What is sent stays in memory, for it is about patients, so a node takes one such bundle
 * at a time. A body that does not say its length is no form of a browser.
 */
public class FormLimit extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final long MEGABYTE = 1024L * 1024;

    /** A form without files: every field is held to its own length besides. */
    static final long FORM = MEGABYTE;

    /** Room for a picture of 5 MB and the form around it. */
    static final long PICTURE = 6 * MEGABYTE;

    /** Room for pictures of both sides of a card. */
    static final long PICTURES = 2 * PICTURE;

    /** Room for a bundle of 32 MB and the form around it. */
    static final long BUNDLE = 33 * MEGABYTE;

    private static final String SECONDS_TO_WAIT = "10";

    private static final Map<String, Long> WITH_FILES = Map.of(
            "/admin/settings", PICTURE,
            "/portal/insurance", PICTURES,
            "/admin/imports/fhir", BUNDLE);

    private final Semaphore roomForOneBundle = new Semaphore(1);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!request.getMethod().equals("POST")) {
            chain.doFilter(request, response);
        } else if (request.getHeader("Transfer-Encoding") != null) {
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
        } else if (request.getContentLengthLong() > limit(Paths.of(request))) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (request.getContentLengthLong() > PICTURES) {
            takeAlone(request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void takeAlone(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!roomForOneBundle.tryAcquire()) {
            response.setHeader("Retry-After", SECONDS_TO_WAIT);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            roomForOneBundle.release();
        }
    }

    static long limit(String path) {
        if (path.startsWith("/staff/patients/") && (path.endsWith("/details") || path.endsWith("/coverage"))) {
            return PICTURE;
        }
        return WITH_FILES.getOrDefault(path, FORM);
    }
}
