package org.ohms.identity.client;

import java.time.Duration;
import java.util.Set;

/**
 * A token for a client.
 *
 * @param text the token itself
 * @param scopes what it allows
 */
public record IssuedToken(String text, Duration lifetime, Set<String> scopes) {
    /** Never the token: it must not reach a log. */
    @Override
    public String toString() {
        return "IssuedToken for " + scopes;
    }
}
