package org.ohms.identity.client;

import java.util.Set;
import java.util.UUID;

/**
 * A client whose token counts now.
 *
 * @param scopes those of the token that it is still registered for
 * @param permissions what its scopes allow, and {@code reach.all-patients} when it reaches everybody
 * @param research whether it works for research
 * @param token id of the token it shows
 */
public record CheckedClient(
        ClientId id,
        String code,
        Set<String> scopes,
        Set<String> permissions,
        boolean research,
        int requestsPerSecond,
        UUID token) {
    public CheckedClient {
        scopes = Set.copyOf(scopes);
        permissions = Set.copyOf(permissions);
    }
}
