package org.ohms.api.door;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whoever comes without encryption is shown the encrypted door, and nothing else. */
public class Signpost extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** Keeps method and body, so that a client does not silently turn its POST into a GET. */
    private static final int PERMANENT_REDIRECT = 308;

    @Inject
    @ConfigProperty(name = "ohms.http.port", defaultValue = "9080")
    int signpostPort;

    @Inject
    @ConfigProperty(name = "ohms.staff.port", defaultValue = "9443")
    int staffPort;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.isSecure() || request.getLocalPort() != signpostPort) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(PERMANENT_REDIRECT);
        response.setHeader(
                "Location", "https://" + request.getServerName() + ":" + staffPort + request.getRequestURI());
    }
}
