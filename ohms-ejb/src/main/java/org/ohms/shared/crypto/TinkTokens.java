package org.ohms.shared.crypto;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.jwt.JwkSetConverter;
import com.google.crypto.tink.jwt.JwtInvalidException;
import com.google.crypto.tink.jwt.JwtPublicKeySign;
import com.google.crypto.tink.jwt.JwtPublicKeyVerify;
import com.google.crypto.tink.jwt.JwtValidator;
import com.google.crypto.tink.jwt.RawJwt;
import com.google.crypto.tink.jwt.VerifiedJwt;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Access tokens over one Tink key set. */
final class TinkTokens {
    /** RFC 9068: so that no other kind of JWT of ours is ever taken for an access token. */
    private static final String TYPE = "at+jwt";

    private static final String CLIENT = "client_id";
    private static final String SCOPE = "scope";

    private final JwtPublicKeySign sign;
    private final JwtPublicKeyVerify verify;
    private final String publicKeys;

    private TinkTokens(JwtPublicKeySign sign, JwtPublicKeyVerify verify, String publicKeys) {
        this.sign = sign;
        this.verify = verify;
        this.publicKeys = publicKeys;
    }

    static TinkTokens over(KeysetHandle keys) throws GeneralSecurityException {
        var open = keys.getPublicKeysetHandle();
        var registry = RegistryConfiguration.get();
        try {
            return new TinkTokens(
                    keys.getPrimitive(registry, JwtPublicKeySign.class),
                    open.getPrimitive(registry, JwtPublicKeyVerify.class),
                    JwkSetConverter.fromPublicKeysetHandle(open));
        } catch (IOException broken) {
            throw new GeneralSecurityException("the public keys cannot be written", broken);
        }
    }

    String sign(SignedClaims claims, String audience) {
        var jwt = RawJwt.newBuilder()
                .setTypeHeader(TYPE)
                .setIssuer(claims.issuer())
                .setSubject(claims.subject().toString())
                .setAudience(audience)
                .setJwtId(claims.token().toString())
                .setIssuedAt(claims.issuedAt())
                .setExpiration(claims.expiresAt())
                .addStringClaim(CLIENT, claims.client())
                .addStringClaim(SCOPE, claims.scope())
                .build();
        try {
            return sign.signAndEncode(jwt);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("could not sign a token", broken);
        }
    }

    Optional<SignedClaims> verified(String compact, String issuer, String audience, Clock clock) {
        try {
            var rules = JwtValidator.newBuilder()
                    .expectTypeHeader(TYPE)
                    .expectIssuer(issuer)
                    .expectAudience(audience)
                    .setClock(clock)
                    .build();
            return Optional.of(claims(verify.verifyAndDecode(compact, rules)));
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static SignedClaims claims(VerifiedJwt jwt) throws JwtInvalidException {
        return new SignedClaims(
                UUID.fromString(jwt.getJwtId()),
                jwt.getIssuer(),
                UUID.fromString(jwt.getSubject()),
                jwt.getStringClaim(CLIENT),
                jwt.getStringClaim(SCOPE),
                jwt.getIssuedAt(),
                jwt.getExpiration());
    }

    String publicKeys() {
        return publicKeys;
    }
}
