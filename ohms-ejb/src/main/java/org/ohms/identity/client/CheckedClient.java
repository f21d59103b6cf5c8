package org.ohms.identity.client;

import java.util.Set;
import java.util.UUID;

/**
 * A client whose token counts now.
 *
 * @param permissions what its scopes allow, and {@code reach.all-patients} when it reaches everybody
 * @param token id of the token it shows
 */
public record CheckedClient(ClientId id, String code, Set<String> permissions, int requestsPerSecond, UUID token) {
    public CheckedClient {
        permissions = Set.copyOf(permissions);
    }
}
