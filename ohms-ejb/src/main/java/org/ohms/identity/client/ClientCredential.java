package org.ohms.identity.client;

import java.util.Set;

/** How a client proves itself. */
public sealed interface ClientCredential {
    /** By the secret it was given. */
    record Secret(String text) implements ClientCredential {
        /** Never the secret: it must not reach a log. */
        @Override
        public String toString() {
            return "Secret";
        }
    }

    /**
     * By a signed assertion (RFC 7523).
     *
     * @param audiences addresses of the token endpoint, one of which it must be made for
     */
    record Assertion(String jwt, Set<String> audiences) implements ClientCredential {
        /** Never the assertion: it opens the door once. */
        @Override
        public String toString() {
            return "Assertion";
        }
    }
}
