package org.ohms.api.client;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The form of the revocation endpoint, for the published description; {@link ClientForm} reads it. */
@Schema(name = "RevocationRequest")
record RevocationFields(
        @Schema(required = true, description = "The token to give back.")
        String token,

        @Schema(name = "client_id", examples = "demo-partner") @Nullable
        String clientId,

        @Schema(name = "client_secret") @Nullable String clientSecret,

        @Schema(name = "client_assertion_type", enumeration = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
        @Nullable
        String clientAssertionType,

        @Schema(name = "client_assertion") @Nullable String clientAssertion) {}
