package org.ohms.api.client;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why there is no token (RFC 6749).
 *
 * @param error such as {@code invalid_client}
 */
@Schema(description = "Why there is no token, in OAuth's words (RFC 6749, section 5.2).")
public record OAuthError(
        @Schema(required = true, examples = "invalid_client")
        String error) {}
