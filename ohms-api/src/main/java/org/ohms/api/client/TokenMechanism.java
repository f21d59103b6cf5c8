package org.ohms.api.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.api.door.BodyLimit;
import org.ohms.identity.client.CheckedClient;
import org.ohms.identity.client.ClientCheck;
import org.ohms.identity.door.Recognition;

/**
 * Recognises a client by the token of the request, on every request, and by nothing else: a cookie opens nothing here.
 * Who shows none stays a guest; {@link ClientDoor} says no where one is needed.
 */
@ApplicationScoped
public class TokenMechanism implements Recognition {
    private static final String CLIENT = "org.ohms.client";
    private static final String SCHEME = "Bearer ";
    private static final int LONGEST_TOKEN = 4096;

    @Inject
    ClientCheck clients;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        var client = token(request).flatMap(clients::check);
        if (client.isEmpty()) {
            return context.doNothing();
        }
        request.setAttribute(CLIENT, client.get());
        request.setAttribute(BodyLimit.SCOPES, client.get().scopes());
        return context.notifyContainerAboutLogin(
                client.get().code(), client.get().permissions());
    }

    /** The client of this request; empty when it showed no token that counts. */
    static Optional<CheckedClient> client(HttpServletRequest request) {
        return Optional.ofNullable((CheckedClient) request.getAttribute(CLIENT));
    }

    /** Whether something was shown that looks like a token. */
    static boolean showsToken(HttpServletRequest request) {
        return token(request).isPresent();
    }

    private static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(TokenMechanism::isBearer)
                .map(header -> header.substring(SCHEME.length()).strip())
                .filter(token -> !token.isEmpty() && token.length() <= LONGEST_TOKEN);
    }

    private static boolean isBearer(@Nullable String header) {
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }
}
