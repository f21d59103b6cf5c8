package org.ohms.identity.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one mechanism of the application: the server takes a mechanism found in any module of an unpacked application for
 * one of every module, and refuses two. What it does for a request is the business of the module that the request is to.
 */
@ApplicationScoped
public class Doorkeeper implements HttpAuthenticationMechanism {
    private static final String BASIC = "Basic";

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (tripsUp(request.getHeader("Authorization"))) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return AuthenticationStatus.SEND_FAILURE;
        }
        return recognition(request)
                .map(module -> module.validateRequest(request, response, context))
                .orElseGet(context::doNothing);
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
