package org.ohms.identity.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.log.WithoutWords;
import org.ohms.shared.persistence.PassingFailure;

/**
 * The one mechanism of the application: the server takes a mechanism found in any module of an unpacked application for
 * one of every module, and refuses two. What it does for a request is the business of the module that the request is to.
 */
@ApplicationScoped
public class Doorkeeper implements HttpAuthenticationMechanism {
    private static final Logger LOG = Logger.getLogger(Doorkeeper.class.getName());
    private static final String BASIC = "Basic";
    private static final String SECONDS_TO_WAIT = "5";

    /** In every module: what its web.xml shows for statuses of errors. */
    private static final String PAGE_OF_ERRORS = "/error";

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (tripsUp(request.getHeader("Authorization"))) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return AuthenticationStatus.SEND_FAILURE;
        }
        try {
            return recognition(request)
                    .map(module -> module.validateRequest(request, response, context))
                    .orElseGet(context::doNothing);
        } catch (RuntimeException broken) {
            return notNow(request, response, broken);
        }
    }

    /**
     * Left to the server it would be a 403, which tells a program that it need not come again. The server shows no page of
     * errors for what is refused this early, so the module's own is asked for.
     */
    private static AuthenticationStatus notNow(
            HttpServletRequest request, HttpServletResponse response, RuntimeException broken) {
        var passing = PassingFailure.isReasonOf(broken);
        if (passing) {
            LOG.log(Level.WARNING, "nobody can be recognised: the database does not answer");
        } else {
            LOG.log(Level.SEVERE, "nobody can be recognised", WithoutWords.of(broken));
        }
        var status =
                passing ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        response.setStatus(status);
        response.setHeader("Retry-After", SECONDS_TO_WAIT);
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
        try {
            request.getRequestDispatcher(PAGE_OF_ERRORS).forward(request, response);
        } catch (ServletException | IOException gone) {
            LOG.log(Level.FINE, "whoever asked gets the status only", gone);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        recognition(request).ifPresent(module -> module.cleanSubject(request, response, context));
    }

    /** The server looks into a header of this scheme by itself, and breaks when there is no name and password in it. */
    private static boolean tripsUp(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return false;
        }
        try {
            var pair = Base64.getDecoder()
                    .decode(authorization.substring(BASIC.length()).strip());
            return new String(pair, StandardCharsets.ISO_8859_1).indexOf(':') < 0;
        } catch (IllegalArgumentException notBase64) {
            return true;
        }
    }

    private static Optional<Recognition> recognition(HttpServletRequest request) {
        return Optional.ofNullable((Recognition) request.getServletContext().getAttribute(Recognition.NAME));
    }
}
