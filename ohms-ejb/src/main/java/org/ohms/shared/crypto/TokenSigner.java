package org.ohms.shared.crypto;

import java.time.Clock;
import java.util.Optional;

/** Signs the hospital's access tokens (JWT, ES256) with keys that every node has, and checks them. */
public interface TokenSigner {
    /** The token in its compact form. */
    String sign(SignedClaims claims, String audience);

    /** What a token says when its signature, issuer, audience and times are right; empty for anything else. */
    Optional<SignedClaims> verified(String compact, String issuer, String audience, Clock clock);

    /** The public halves of the keys, as a JSON Web Key Set. */
    String publicKeys();
}
