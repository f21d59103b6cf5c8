package org.ohms.identity.signin;

import org.jspecify.annotations.Nullable;
import org.ohms.identity.session.Door;
import org.ohms.identity.session.SecretToken;

/**
 * The browser somebody signs in with.
 *
 * @param userAgent what it calls itself
 * @param device the token it got at an earlier sign-in; null when it has none
 * @param session the session token it came with; its session is replaced
 */
public record Browser(
        Door door,
        String userAgent,
        @Nullable SecretToken device,
        @Nullable SecretToken session) {
    @Override
    public String toString() {
        return "Browser[" + door + "]";
    }
}
