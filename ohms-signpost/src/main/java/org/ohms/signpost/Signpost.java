package org.ohms.signpost;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whoever comes without encryption is shown the encrypted door, and nothing else. It is a module of its own because the
 * server adds pages too (health, metrics, the description of the interfaces): all of them are on the host of the doors,
 * this alone is on the plain one.
 */
@WebServlet("/*")
public class Signpost extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** Keeps the method, so that a POST does not silently become a GET. */
    private static final int PERMANENT_REDIRECT = 308;

    @Inject
    @ConfigProperty(name = "ohms.staff.port", defaultValue = "9443")
    int staffPort;

    @Inject
    @ConfigProperty(name = "ohms.portal.port", defaultValue = "9444")
    int portalPort;

    /** Shows the way, without the query: what somebody sent in clear is not sent on. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
        var path = request.getRequestURI();
        var door = path.startsWith("/portal") ? portalPort : staffPort;
        response.setStatus(PERMANENT_REDIRECT);
        response.setHeader("Location", "https://" + request.getServerName() + ":" + door + path);
    }
}
