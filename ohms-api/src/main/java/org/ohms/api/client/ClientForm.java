package org.ohms.api.client;

import com.nimbusds.jwt.SignedJWT;
import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.client.ClientCredential;
import org.ohms.identity.client.TokenRequest;

/** A form at the token or revocation endpoint, read strictly: each field once, one way of proving who it is. */
final class ClientForm {
    private static final String JWT_BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final Pattern SCOPE = Pattern.compile("[\\x21\\x23-\\x5B\\x5D-\\x7E]+");
    private static final int LONGEST = 8192;
    private static final int MOST_SCOPES = 50;

    private final MultivaluedMap<String, String> fields;
    private final @Nullable String authorization;

    ClientForm(MultivaluedMap<String, String> fields, @Nullable String authorization) {
        this.fields = fields;
        this.authorization = authorization;
        if (fields.values().stream().anyMatch(values -> values.size() > 1)) {
            throw OAuthRefusal.invalidRequest();
        }
    }

    /** The value of a field; empty when it is missing or blank. */
    Optional<String> field(String name) {
        var value = fields.getFirst(name);
        if (value != null && value.length() > LONGEST) {
            throw OAuthRefusal.invalidRequest();
        }
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    /** Who asks, how it is proven, and for what. */
    TokenRequest request(Set<String> tokenAddresses, String address) {
        var assertion = field("client_assertion");
        var secret = field("client_secret");
        var ways = (authorization == null ? 0 : 1) + (assertion.isPresent() ? 1 : 0) + (secret.isPresent() ? 1 : 0);
        if (ways > 1) {
            throw OAuthRefusal.invalidRequest();
        }
        if (authorization != null) {
            return basic(authorization, address);
        }
        if (assertion.isPresent()) {
            if (!JWT_BEARER.equals(field("client_assertion_type").orElse(""))) {
                throw OAuthRefusal.invalidRequest();
            }
            var code = subject(assertion.get());
            insistOnSameClient(code);
            return new TokenRequest(
                    code, new ClientCredential.Assertion(assertion.get(), tokenAddresses), scopes(), address);
        }
        var code = field("client_id").orElseThrow(OAuthRefusal::invalidClient);
        return new TokenRequest(
                code, new ClientCredential.Secret(secret.orElseThrow(OAuthRefusal::invalidClient)), scopes(), address);
    }

    private TokenRequest basic(String header, String address) {
        var pair = decoded(header).split(":", 2);
        if (pair.length != 2) {
            throw OAuthRefusal.invalidClient();
        }
        var code = formDecoded(pair[0]);
        insistOnSameClient(code);
        return new TokenRequest(code, new ClientCredential.Secret(formDecoded(pair[1])), scopes(), address);
    }

    private void insistOnSameClient(String code) {
        if (!field("client_id").orElse(code).equals(code)) {
            throw OAuthRefusal.invalidRequest();
        }
    }

    private Set<String> scopes() {
        var asked = field("scope").map(text -> text.strip().split(" +")).orElse(new String[0]);
        if (asked.length > MOST_SCOPES
                || !Arrays.stream(asked).allMatch(scope -> SCOPE.matcher(scope).matches())) {
            throw OAuthRefusal.invalidScope();
        }
        return new LinkedHashSet<>(Arrays.asList(asked));
    }

    private static String decoded(String header) {
        if (!header.regionMatches(true, 0, "Basic ", 0, 6)) {
            throw OAuthRefusal.invalidClient();
        }
        try {
            return new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw OAuthRefusal.invalidClient();
        }
    }

    /** RFC 6749, section 2.3.1: both halves are form-encoded before they are put together. */
    private static String formDecoded(String half) {
        try {
            return java.net.URLDecoder.decode(half, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException asItIs) {
            return half;
        }
    }

    private static String subject(String assertion) {
        try {
            return Optional.ofNullable(SignedJWT.parse(assertion).getJWTClaimsSet())
                    .map(claims -> claims.getSubject())
                    .orElseThrow(OAuthRefusal::invalidClient);
        } catch (ParseException | RuntimeException notAnAssertion) {
            throw OAuthRefusal.invalidClient();
        }
    }
}
