package org.ohms.identity.sso;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of the provider, believed only when one of its keys signed them, for the hospital, now. Signatures by a shared
 * secret and tokens without one are not looked at: whoever can make them is not the provider alone.
 */
@ApplicationScoped
class SignedTokens {
    /** Clocks differ a little. */
    private static final Duration LEEWAY = Duration.ofSeconds(60);

    private static final Duration OLDEST = Duration.ofMinutes(10);
    private static final int SMALLEST_RSA = 2048;
    private static final int LONGEST = 32 * 1024;
    private static final Set<JWSAlgorithm> RSA = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512);
    private static final Set<JWSAlgorithm> CURVES = Set.of(JWSAlgorithm.ES256, JWSAlgorithm.ES384, JWSAlgorithm.ES512);

    /** A token is not to be believed; the word says why. */
    static final class NotBelieved extends Exception {
        private static final long serialVersionUID = 1L;

        NotBelieved(String why) {
            super(why);
        }
    }

    @Inject
    ProviderDirectory directory;

    @Inject
    Clock clock;

    /** The claims of a token that this provider made for this client a moment ago. */
    JWTClaimsSet claims(String text, OIDCProviderMetadata provider, String clientId) throws NotBelieved {
        var token = parsed(text);
        insist(isSigned(token, provider), "signature");
        var claims = claimsOf(token);
        var now = clock.instant();
        insist(provider.getIssuer().getValue().equals(claims.getIssuer()), "issuer");
        insist(claims.getAudience().contains(clientId), "audience");
        var party = claims.getClaim("azp");
        insist(party == null ? claims.getAudience().size() == 1 : clientId.equals(party), "authorized-party");
        var issued = instant(claims.getIssueTime());
        insist(
                issued.filter(at -> !at.isAfter(now.plus(LEEWAY)) && !at.isBefore(now.minus(OLDEST)))
                        .isPresent(),
                "issue-time");
        insist(
                instant(claims.getNotBeforeTime())
                        .map(at -> !at.isAfter(now.plus(LEEWAY)))
                        .orElse(true),
                "not-before");
        insist(
                instant(claims.getExpirationTime())
                        .map(at -> at.isAfter(now.minus(LEEWAY)))
                        .orElse(true),
                "expiry");
        return claims;
    }

    static void insist(boolean sense, String why) throws NotBelieved {
        if (!sense) {
            throw new NotBelieved(why);
        }
    }

    static String type(String text) throws NotBelieved {
        var type = parsed(text).getHeader().getType();
        return type == null ? "" : type.getType();
    }

    private static SignedJWT parsed(String text) throws NotBelieved {
        try {
            insist(text.length() <= LONGEST, "length");
            return SignedJWT.parse(text);
        } catch (ParseException | RuntimeException notSigned) {
            throw new NotBelieved("form");
        }
    }

    private static JWTClaimsSet claimsOf(SignedJWT token) throws NotBelieved {
        try {
            var claims = token.getJWTClaimsSet();
            insist(claims != null, "claims");
            return claims;
        } catch (ParseException unreadable) {
            throw new NotBelieved("claims");
        }
    }

    private boolean isSigned(SignedJWT token, OIDCProviderMetadata provider) {
        var algorithm = token.getHeader().getAlgorithm();
        if (!RSA.contains(algorithm) && !CURVES.contains(algorithm)) {
            return false;
        }
        var keyId = token.getHeader().getKeyID();
        return directory.keys(provider, keyId == null ? "" : keyId).stream()
                .filter(key -> key.getKeyUse() == null || KeyUse.SIGNATURE.equals(key.getKeyUse()))
                .anyMatch(key -> verifies(token, key, algorithm));
    }

    private static boolean verifies(SignedJWT token, JWK key, JWSAlgorithm algorithm) {
        try {
            if (key instanceof RSAKey rsa && RSA.contains(algorithm) && rsa.size() >= SMALLEST_RSA) {
                return token.verify(new RSASSAVerifier(rsa));
            }
            return key instanceof ECKey curve && CURVES.contains(algorithm) && token.verify(new ECDSAVerifier(curve));
        } catch (JOSEException | RuntimeException forged) {
            return false;
        }
    }

    private static Optional<Instant> instant(@Nullable Date date) {
        return Optional.ofNullable(date).map(Date::toInstant);
    }
}
