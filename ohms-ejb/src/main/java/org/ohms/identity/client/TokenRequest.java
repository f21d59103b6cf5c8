package org.ohms.identity.client;

import java.util.Set;

/**
 * A client asks for a token.
 *
 * @param code the {@code client_id} it shows
 * @param scopes what it asks for; nothing means everything it is registered for
 * @param address network address the request came from
 */
public record TokenRequest(String code, ClientCredential credential, Set<String> scopes, String address) {
    public TokenRequest {
        scopes = Set.copyOf(scopes);
    }
}
