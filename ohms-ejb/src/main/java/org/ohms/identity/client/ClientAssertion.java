package org.ohms.identity.client;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.ohms.shared.crypto.Sha256;

/** A client's signed statement that it is itself, made for our token endpoint and for a few minutes only. */
final class ClientAssertion {
    static final Duration LONGEST_LIFE = Duration.ofMinutes(5);
    /** Clocks differ a little. */
    static final Duration LEEWAY = Duration.ofSeconds(30);

    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS384, JWSAlgorithm.ES384);
    private static final int LONGEST_ID = 256;

    private final SignedJWT jwt;
    private final JWTClaimsSet claims;

    private ClientAssertion(SignedJWT jwt, JWTClaimsSet claims) {
        this.jwt = jwt;
        this.claims = claims;
    }

    /** Reads it without believing it; empty when it is no signed JWT with claims. */
    static Optional<ClientAssertion> read(String text) {
        try {
            var jwt = SignedJWT.parse(text);
            var claims = jwt.getJWTClaimsSet();
            return claims == null || !ALGORITHMS.contains(jwt.getHeader().getAlgorithm())
                    ? Optional.empty()
                    : Optional.of(new ClientAssertion(jwt, claims));
        } catch (ParseException | RuntimeException notAnAssertion) {
            return Optional.empty();
        }
    }

    /** Whether this client made it, for us, and it is still good. */
    boolean proves(ApiClient client, Set<String> audiences, Instant now) {
        var id = claims.getJWTID();
        var expires = instant(claims.getExpirationTime());
        return client.code().equals(claims.getIssuer())
                && client.code().equals(claims.getSubject())
                && !Collections.disjoint(claims.getAudience(), audiences)
                && id != null
                && !id.isBlank()
                && id.length() <= LONGEST_ID
                && expires.map(end -> end.isAfter(now.minus(LEEWAY))
                                && !end.isAfter(now.plus(LONGEST_LIFE).plus(LEEWAY)))
                        .orElse(false)
                && isNotLaterThan(now, claims.getIssueTime())
                && isNotLaterThan(now, claims.getNotBeforeTime())
                && client.keySet()
                        .flatMap(PublicKeys::in)
                        .map(keys -> keys.signed(jwt))
                        .orElse(false);
    }

    /** What is remembered of it, so that it works once. */
    byte[] digest() {
        return Sha256.of(claims.getJWTID());
    }

    /** Until when it must be remembered. */
    Instant forgettable() {
        return claims.getExpirationTime().toInstant().plus(LEEWAY.multipliedBy(2));
    }

    private static boolean isNotLaterThan(Instant now, @org.jspecify.annotations.Nullable Date claimed) {
        return instant(claimed).map(time -> !time.isAfter(now.plus(LEEWAY))).orElse(true);
    }

    private static Optional<Instant> instant(@org.jspecify.annotations.Nullable Date date) {
        return Optional.ofNullable(date).map(Date::toInstant);
    }
}
