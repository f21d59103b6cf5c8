package org.ohms.identity.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/**
 * The one mechanism of the application: the server takes a mechanism found in any module of an unpacked application for
 * one of every module, and refuses two. What it does for a request is the business of the module that the request is to.
 */
@ApplicationScoped
public class Doorkeeper implements HttpAuthenticationMechanism {
    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        return recognition(request)
                .map(module -> module.validateRequest(request, response, context))
                .orElseGet(context::doNothing);
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        recognition(request).ifPresent(module -> module.cleanSubject(request, response, context));
    }

    private static Optional<Recognition> recognition(HttpServletRequest request) {
        return Optional.ofNullable((Recognition) request.getServletContext().getAttribute(Recognition.NAME));
    }
}
