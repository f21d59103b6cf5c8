package org.ohms.shared.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.KeyTemplates;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.jwt.JwkSetConverter;
import com.google.crypto.tink.jwt.JwtPublicKeySign;
import com.google.crypto.tink.jwt.JwtSignatureConfig;
import com.google.crypto.tink.jwt.RawJwt;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An access token")
class TinkTokensTest {
    private static final String ISSUER = "https://ohms.example";
    private static final String AUDIENCE = "https://ohms.example/api";
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC);

    private final SignedClaims claims = new SignedClaims(
            UUID.randomUUID(),
            ISSUER,
            UUID.randomUUID(),
            "laboratory",
            "patients.read",
            NOW.instant(),
            NOW.instant().plus(Duration.ofMinutes(5)));

    private KeysetHandle keys;
    private TinkTokens tokens;

    @BeforeAll
    static void kindsOfKeys() throws GeneralSecurityException {
        JwtSignatureConfig.register();
    }

    @BeforeEach
    void keysOfItsOwn() throws GeneralSecurityException {
        keys = KeysetHandle.generateNew(KeyTemplates.get("JWT_ES256"));
        tokens = TinkTokens.over(keys);
    }

    @Test
    @DisplayName("is read as it was signed")
    void isReadAsItWasSigned() {
        assertThat(tokens.verified(tokens.sign(claims, AUDIENCE), ISSUER, AUDIENCE, NOW))
                .contains(claims);
    }

    @Test
    @DisplayName("counts for nobody but the audience it was made for")
    void countsForItsAudienceOnly() {
        var elsewhere = tokens.sign(claims, "https://laboratory.example");

        assertThat(tokens.verified(elsewhere, ISSUER, AUDIENCE, NOW)).isEmpty();
    }

    @Test
    @DisplayName("is no token of another issuer")
    void isOfOurIssuerOnly() {
        assertThat(tokens.verified(tokens.sign(claims, AUDIENCE), "https://else.example", AUDIENCE, NOW))
                .isEmpty();
    }

    @Test
    @DisplayName("is no other kind of token, though the same key signed it")
    void isOfItsKindOnly() throws GeneralSecurityException {
        var sign = keys.getPrimitive(RegistryConfiguration.get(), JwtPublicKeySign.class);
        var session = RawJwt.newBuilder()
                .setTypeHeader("logout+jwt")
                .setIssuer(ISSUER)
                .setAudience(AUDIENCE)
                .setSubject(claims.subject().toString())
                .setJwtId(claims.token().toString())
                .setIssuedAt(claims.issuedAt())
                .setExpiration(claims.expiresAt())
                .addStringClaim("client_id", claims.client())
                .addStringClaim("scope", claims.scope())
                .build();

        assertThat(tokens.verified(sign.signAndEncode(session), ISSUER, AUDIENCE, NOW))
                .isEmpty();
    }

    @Test
    @DisplayName("is refused when nobody signed it, or when the public key was taken for a shared secret")
    void isSignedByTheAlgorithmOfItsKeyOnly() throws GeneralSecurityException, JOSEException, java.io.IOException {
        var said = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(claims.subject().toString())
                .jwtID(claims.token().toString())
                .issueTime(Date.from(claims.issuedAt()))
                .expirationTime(Date.from(claims.expiresAt()))
                .claim("client_id", claims.client())
                .claim("scope", claims.scope())
                .build();
        assertThat(tokens.verified(new PlainJWT(said).serialize(), ISSUER, AUDIENCE, NOW))
                .isEmpty();

        var publicKey = JwkSetConverter.fromPublicKeysetHandle(keys.getPublicKeysetHandle());
        var confused = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(new com.nimbusds.jose.JOSEObjectType("at+jwt"))
                        .build(),
                said);
        confused.sign(new MACSigner(Arrays.copyOf(publicKey.getBytes(StandardCharsets.UTF_8), 64)));
        assertThat(tokens.verified(confused.serialize(), ISSUER, AUDIENCE, NOW)).isEmpty();
    }
}
