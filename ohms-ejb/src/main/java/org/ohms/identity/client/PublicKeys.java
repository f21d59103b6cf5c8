package org.ohms.identity.client;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;

/** The public keys of a client: RSA of 2048 bits or more for RS384, P-384 for ES384. */
final class PublicKeys {
    private static final int SMALLEST_RSA = 2048;
    private static final int MOST = 10;

    private final List<JWK> keys;

    private PublicKeys(List<JWK> keys) {
        this.keys = keys;
    }

    /** Reads a JSON Web Key Set; empty when it is none, holds a private key, or has a key we would not accept. */
    static Optional<PublicKeys> in(String keySet) {
        try {
            var keys = JWKSet.parse(keySet).getKeys();
            var acceptable =
                    !keys.isEmpty() && keys.size() <= MOST && keys.stream().allMatch(PublicKeys::isAcceptable);
            return acceptable ? Optional.of(new PublicKeys(keys)) : Optional.empty();
        } catch (ParseException | RuntimeException notAKeySet) {
            return Optional.empty();
        }
    }

    /** Whether one of the keys made this signature; a named key must be the one. */
    boolean signed(SignedJWT jwt) {
        var algorithm = jwt.getHeader().getAlgorithm();
        var wanted = jwt.getHeader().getKeyID();
        return keys.stream()
                .filter(key -> wanted == null || wanted.equals(key.getKeyID()))
                .map(key -> verifier(key, algorithm))
                .flatMap(Optional::stream)
                .anyMatch(verifier -> verifies(jwt, verifier));
    }

    private static boolean isAcceptable(JWK key) {
        if (key.isPrivate()) {
            return false;
        }
        return key instanceof RSAKey rsa
                ? rsa.size() >= SMALLEST_RSA
                : key instanceof ECKey curve && Curve.P_384.equals(curve.getCurve());
    }

    private static Optional<JWSVerifier> verifier(JWK key, JWSAlgorithm algorithm) {
        try {
            if (key instanceof RSAKey rsa && JWSAlgorithm.RS384.equals(algorithm)) {
                return Optional.of(new RSASSAVerifier(rsa));
            }
            if (key instanceof ECKey curve && JWSAlgorithm.ES384.equals(algorithm)) {
                return Optional.of(new ECDSAVerifier(curve));
            }
            return Optional.empty();
        } catch (JOSEException unusable) {
            return Optional.empty();
        }
    }

    private static boolean verifies(SignedJWT jwt, JWSVerifier verifier) {
        try {
            return jwt.verify(verifier);
        } catch (JOSEException | RuntimeException forged) {
            return false;
        }
    }
}
