package org.ohms.api.client;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Public keys of tokens, for the published description; the token desk writes them. */
@Schema(name = "JsonWebKeySet", description = "Public keys that tokens are signed with (RFC 7517).")
record KeySet(@Schema(required = true) List<Key> keys) {
    /** One of them, on an elliptic curve. */
    @Schema(name = "JsonWebKey")
    record Key(
            @Schema(required = true, examples = "EC") String kty,
            @Schema(required = true, examples = "P-256") String crv,
            @Schema(required = true) String x,
            @Schema(required = true) String y,

            @Schema(required = true, description = "A token names its key by this id.")
            String kid,

            @Schema(examples = "sig") String use,
            @Schema(examples = "ES256") String alg,

            @Schema(name = "key_ops", examples = "[\"verify\"]")
            List<String> keyOps) {}
}
