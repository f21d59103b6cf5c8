package org.ohms.api.client;

import jakarta.json.bind.annotation.JsonbProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A token and what it is good for (RFC 6749, section 5.1). */
@Schema(description = "An access token; send it as \"Authorization: Bearer …\" with every request.")
public record AccessToken(
        @Schema(required = true, name = "access_token", description = "The token, a signed JWT.")
        @JsonbProperty("access_token")
        String token,

        @Schema(required = true, name = "token_type", examples = "Bearer") @JsonbProperty("token_type")
        String type,

        @Schema(required = true, name = "expires_in", description = "Seconds it is good for.", examples = "300")
        @JsonbProperty("expires_in")
        long seconds,

        @Schema(required = true, description = "Scopes it carries, parted by blanks.", examples = "patients.read")
        String scope) {
    /** Never the token: it must not reach a log. */
    @Override
    public String toString() {
        return "AccessToken for " + scope;
    }
}
