package org.ohms.api.client;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The form of the token endpoint, for the published description; {@link ClientForm} reads it. */
@Schema(name = "TokenRequest")
record TokenFields(
        @Schema(
                required = true,
                name = "grant_type",
                enumeration = "client_credentials",
                examples = "client_credentials")
        String grantType,

        @Schema(name = "client_id", examples = "demo-partner") @Nullable
        String clientId,

        @Schema(name = "client_secret") @Nullable String clientSecret,

        @Schema(name = "client_assertion_type", enumeration = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
        @Nullable
        String clientAssertionType,

        @Schema(name = "client_assertion", description = "A JWT signed by your key (RS384 or ES384).") @Nullable
        String clientAssertion,

        @Schema(
                description = "Scopes, parted by blanks; all you are registered for when missing.",
                examples = "patients.read appointments.write")
        @Nullable
        String scope) {}
