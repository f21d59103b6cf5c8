package org.ohms.web.door;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ohms.web.shared.Door;
import org.ohms.web.shared.Doors;

/** Whoever comes without encryption is shown the encrypted door, and nothing else. */
public class Signpost extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** Keeps the method, so that a POST does not silently become a GET. */
    private static final int PERMANENT_REDIRECT = 308;

    @Inject
    transient Doors doors;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.isSecure() || doors.of(request).isPresent()) {
            chain.doFilter(request, response);
            return;
        }
        var door = request.getRequestURI().startsWith("/portal") ? Door.PATIENTS : Door.STAFF;
        response.setStatus(PERMANENT_REDIRECT);
        response.setHeader(
                "Location", "https://" + request.getServerName() + ":" + doors.portOf(door) + request.getRequestURI());
    }
}
