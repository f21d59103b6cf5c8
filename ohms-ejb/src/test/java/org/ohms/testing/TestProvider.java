package org.ohms.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ohms.identity.sso.ProviderAnswer;
import org.ohms.identity.sso.ProviderCalls;
import org.ohms.identity.sso.ProviderSilent;

/**
 * A provider of OpenID Connect in this test: it knows one client, signs real tokens, gives each code once and only for the
 * verifier it was asked with. A test says who sits there and may spoil what it signs.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class TestProvider implements ProviderCalls {
    public static final String ISSUER = "https://sso.harbour.example/realms/house";
    public static final String CLIENT = "ohms";
    public static final String SECRET = "Wyvernlark secret of the client";

    private final Map<String, Grant> codes = new ConcurrentHashMap<>();
    private RSAKey key = newKey();
    private volatile boolean silent;

    @Inject
    Clock clock;

    private record Grant(String challenge, String redirect, String idToken) {}

    /** Answers no more, until {@link #reset}. */
    public void fallSilent() {
        silent = true;
    }

    public void reset() {
        silent = false;
    }

    /** From now on it signs with another key. */
    public void changeKey() {
        key = newKey();
    }

    public RSAKey key() {
        return key;
    }

    /** Somebody signs in there with these claims; what their browser brings back. */
    public ProviderAnswer signIn(URI departure, Map<String, Object> claims) {
        return signIn(departure, claims, this::signed);
    }

    /** The same, with a token made another way. */
    public ProviderAnswer signIn(URI departure, Map<String, Object> claims, Function<JWTClaimsSet, String> maker) {
        var asked = query(departure);
        var now = clock.instant();
        var all = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", asked.get("nonce"));
        claims.forEach(all::claim);
        var code = UUID.randomUUID().toString();
        codes.put(code, new Grant(asked.get("code_challenge"), asked.get("redirect_uri"), maker.apply(all.build())));
        return new ProviderAnswer(code, asked.get("state"), "", "");
    }

    /** A token of its own about somebody who signed out. */
    public String farewell(Map<String, Object> claims) {
        var now = clock.instant();
        var all = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .jwtID(UUID.randomUUID().toString())
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        claims.forEach(all::claim);
        return signed(all.build(), key, "logout+jwt");
    }

    public String signed(JWTClaimsSet claims) {
        return signed(claims, key, "JWT");
    }

    public static String signed(JWTClaimsSet claims, RSAKey by, String type) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(by.getKeyID())
                            .type(new JOSEObjectType(type))
                            .build(),
                    claims);
            token.sign(new RSASSASigner(by));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Answer get(URI address) throws ProviderSilent {
        if (silent || !"sso.harbour.example".equals(address.getHost())) {
            throw new ProviderSilent("test");
        }
        if (address.getPath().equals("/realms/house/.well-known/openid-configuration")) {
            return new Answer(200, """
                    {"issuer":"%1$s","authorization_endpoint":"%1$s/auth","token_endpoint":"%1$s/token",
                    "jwks_uri":"%1$s/certs","end_session_endpoint":"%1$s/logout","response_types_supported":["code"],
                    "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}""".formatted(ISSUER));
        }
        return address.getPath().equals("/realms/house/certs")
                ? new Answer(200, new JWKSet(key.toPublicJWK()).toString())
                : new Answer(404, "");
    }

    @Override
    public Answer post(URI address, Map<String, String> headers, String form) throws ProviderSilent {
        if (silent) {
            throw new ProviderSilent("test");
        }
        var said = fields(form);
        var grant = codes.remove(said.getOrDefault("code", ""));
        var client = Base64.getEncoder()
                .encodeToString((CLIENT + ":" + SECRET.replace(" ", "+")).getBytes(StandardCharsets.UTF_8));
        if (grant == null
                || !("Basic " + client).equals(headers.get("Authorization"))
                || !grant.redirect().equals(said.get("redirect_uri"))
                || !grant.challenge().equals(challenge(said.getOrDefault("code_verifier", "")))) {
            return new Answer(400, "{\"error\":\"invalid_grant\"}");
        }
        return new Answer(
                200, "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"id_token\":\"" + grant.idToken() + "\"}");
    }

    public static Map<String, String> query(URI address) {
        return fields(address.getRawQuery());
    }

    private static Map<String, String> fields(String form) {
        return Arrays.stream(form.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
