package org.ohms.identity.sso;

import java.net.URI;
import org.ohms.identity.session.SecretToken;

/**
 * A browser goes to the provider.
 *
 * @param cookie what it takes along; without it nobody comes back
 */
public record Departure(URI address, SecretToken cookie) {
    @Override
    public String toString() {
        return "Departure";
    }
}
