package org.ohms.shared.crypto;

import java.time.Instant;
import java.util.UUID;

/**
 * What an access token says.
 *
 * @param token its own id
 * @param issuer who signed it
 * @param subject for whom
 * @param client the subject's public name
 * @param scope scopes, parted by blanks
 */
public record SignedClaims(
        UUID token, String issuer, UUID subject, String client, String scope, Instant issuedAt, Instant expiresAt) {}
