package org.ohms.identity.signin;

import org.jspecify.annotations.Nullable;
import org.ohms.identity.session.Door;
import org.ohms.identity.session.SecretToken;

/**
 * Somebody at a door says who they are.
 *
 * @param userAgent what the browser calls itself
 * @param device the token the browser got at an earlier sign-in; null when it has none
 * @param session the session token the browser came with; its session is replaced
 */
public record SignInRequest(
        String email,
        String password,
        Door door,
        String userAgent,
        @Nullable SecretToken device,
        @Nullable SecretToken session) {
    /** Without e-mail and password: neither must reach a log. */
    @Override
    public String toString() {
        return "SignInRequest[" + door + "]";
    }
}
