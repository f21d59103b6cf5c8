package org.ohms.identity.door;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** How one web module recognises who sends a request. The module puts it under {@link #NAME} into its servlet context. */
public interface Recognition {
    String NAME = "org.ohms.recognition";

    /** Says who it is, or that nobody is known. */
    AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context);

    /** Forgets who it was. */
    default void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        context.cleanClientSubject();
    }
}
