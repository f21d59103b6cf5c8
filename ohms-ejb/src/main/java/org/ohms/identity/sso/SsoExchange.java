package org.ohms.identity.sso;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.session.Door;
import org.ohms.identity.session.SecretToken;
import org.ohms.shared.crypto.Sha256;
import org.ohms.shared.error.DomainException;

/**
 * The talk with the provider: the address a browser is sent to, and the code it brings back turned into a word that can be
 * believed. State, nonce and the verifier of the code are made out of the token in the browser's cookie, so that only the
 * browser that went can come back.
 */
@ApplicationScoped
class SsoExchange {
    private static final Logger LOG = System.getLogger(SsoExchange.class.getName());
    private static final int OK = 200;
    private static final int LONGEST_SUBJECT = 255;
    private static final int MOST_WORDS = 1000;

    @Inject
    ProviderDirectory directory;

    @Inject
    ProviderCalls calls;

    @Inject
    SignedTokens tokens;

    @Inject
    DoorAddresses addresses;

    /** Where the browser goes. */
    URI departure(ProviderFacts provider, SecretToken cookie, Door door, boolean again) {
        var facts = directory.of(provider.issuer());
        var request = new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope("openid", "email"),
                        new ClientID(provider.clientId()),
                        addresses.back(door))
                .endpointURI(facts.getAuthorizationEndpointURI())
                .state(new State(made("state", cookie)))
                .nonce(new Nonce(made("nonce", cookie)))
                .codeChallenge(new CodeVerifier(made("verifier", cookie)), CodeChallengeMethod.S256);
        if (!provider.secondStepAcr().isEmpty()) {
            request.acrValues(
                    provider.secondStepAcr().stream().sorted().map(ACR::new).toList());
        }
        if (again) {
            request.prompt(new Prompt(Prompt.Type.LOGIN)).maxAge(0);
        }
        return request.build().toURI();
    }

    /** Whether what came back is the answer to what this browser asked. */
    static boolean isAnswerTo(SecretToken cookie, String state) {
        return MessageDigest.isEqual(
                made("state", cookie).getBytes(StandardCharsets.US_ASCII), state.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws DomainException FORBIDDEN when it cannot be believed, UNAVAILABLE when the provider does not answer */
    ProviderWord word(ProviderFacts provider, SecretToken cookie, Door door, ProviderAnswer answer) {
        var facts = directory.of(provider.issuer());
        try {
            SignedTokens.insist(isFrom(provider, facts, answer.issuer()), "mixed-up");
            var idToken = idToken(provider, facts, cookie, door, answer.code());
            var claims = tokens.claims(idToken, facts, provider.clientId());
            SignedTokens.insist(claims.getExpirationTime() != null, "expiry");
            SignedTokens.insist(made("nonce", cookie).equals(claims.getClaim("nonce")), "nonce");
            var subject = claims.getSubject();
            SignedTokens.insist(
                    subject != null && !subject.isBlank() && subject.length() <= LONGEST_SUBJECT, "subject");
            return new ProviderWord(
                    provider.issuer(),
                    subject,
                    verifiedEmail(claims),
                    text(claims.getClaim("sid")),
                    provider.roleClaim().isEmpty() ? Set.of() : values(claims, provider.roleClaim()),
                    isSecondStep(provider, claims),
                    moment(claims.getClaim("auth_time")),
                    idToken);
        } catch (SignedTokens.NotBelieved why) {
            LOG.log(Level.INFO, "single sign-on was not believed: {0}", why.getMessage());
            throw DomainException.forbidden(SsoRefusal.NOT_BELIEVED);
        }
    }

    /** Where a browser signs out at the provider; empty where the provider has no such place. */
    Optional<URI> farewell(ProviderFacts provider, String idToken, Door door) {
        try {
            return Optional.ofNullable(directory.of(provider.issuer()).getEndSessionEndpointURI())
                    .filter(place -> "https".equals(place.getScheme()))
                    .map(place -> goodbye(place, provider, idToken, door));
        } catch (DomainException silent) {
            return Optional.empty();
        }
    }

    private URI goodbye(URI place, ProviderFacts provider, String idToken, Door door) {
        try {
            return new LogoutRequest(
                            place,
                            SignedJWT.parse(idToken),
                            null,
                            new ClientID(provider.clientId()),
                            addresses.afterSignOut(door),
                            null,
                            null)
                    .toURI();
        } catch (java.text.ParseException impossible) {
            throw new IllegalStateException("a token that was believed cannot be read", impossible);
        }
    }

    private static boolean isFrom(ProviderFacts provider, OIDCProviderMetadata facts, String said) {
        return said.isEmpty()
                ? !facts.supportsAuthorizationResponseIssuerParam()
                : provider.issuer().equals(said);
    }

    private String idToken(
            ProviderFacts provider, OIDCProviderMetadata facts, SecretToken cookie, Door door, String code)
            throws SignedTokens.NotBelieved {
        try {
            var grant = new AuthorizationCodeGrant(
                    new AuthorizationCode(code), addresses.back(door), new CodeVerifier(made("verifier", cookie)));
            var request = new TokenRequest.Builder(facts.getTokenEndpointURI(), authentication(provider, facts), grant)
                    .build()
                    .toHTTPRequest();
            var authorization = request.getAuthorization();
            var answer = calls.post(
                    facts.getTokenEndpointURI(),
                    authorization == null ? Map.of() : Map.of("Authorization", authorization),
                    request.getBody());
            SignedTokens.insist(answer.status() == OK, "code-refused");
            var token = OIDCTokenResponse.parse(JSONObjectUtils.parse(answer.body()))
                    .getOIDCTokens()
                    .getIDTokenString();
            SignedTokens.insist(token != null, "no-id-token");
            return token;
        } catch (ProviderSilent none) {
            throw ProviderDirectory.silent(none.code());
        } catch (ParseException | IllegalArgumentException unreadable) {
            throw new SignedTokens.NotBelieved("answer");
        }
    }

    private static ClientAuthentication authentication(ProviderFacts provider, OIDCProviderMetadata facts) {
        var client = new ClientID(provider.clientId());
        var secret = new Secret(provider.clientSecret());
        var ways = facts.getTokenEndpointAuthMethods();
        return ways != null
                        && !ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        && ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                ? new ClientSecretPost(client, secret)
                : new ClientSecretBasic(client, secret);
    }

    private static boolean isSecondStep(ProviderFacts provider, JWTClaimsSet claims) {
        var acr = text(claims.getClaim("acr"));
        return acr.filter(provider.secondStepAcr()::contains).isPresent()
                || !Collections.disjoint(provider.secondStepAmr(), values(claims, "amr"));
    }

    private static Optional<String> verifiedEmail(JWTClaimsSet claims) {
        var verified = claims.getClaim("email_verified");
        return Boolean.TRUE.equals(verified) || "true".equals(verified)
                ? text(claims.getClaim("email"))
                : Optional.empty();
    }

    /** A claim by its name, or by a path of names with dots between; one value or a list. */
    private static Set<String> values(JWTClaimsSet claims, String name) {
        var whole = claims.getClaim(name);
        var found = whole == null ? along(claims.getClaims(), List.of(name.split("\\."))) : whole;
        if (found instanceof Collection<?> many) {
            return many.stream()
                    .limit(MOST_WORDS)
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .collect(Collectors.toUnmodifiableSet());
        }
        return text(found).map(Set::of).orElseGet(Set::of);
    }

    private static @Nullable Object along(Map<?, ?> from, List<String> path) {
        var next = from.get(path.get(0));
        if (path.size() == 1) {
            return next;
        }
        return next instanceof Map<?, ?> inside ? along(inside, path.subList(1, path.size())) : null;
    }

    private static Optional<String> text(@Nullable Object claim) {
        return claim instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    private static Optional<Instant> moment(@Nullable Object claim) {
        if (claim instanceof java.util.Date date) {
            return Optional.of(date.toInstant());
        }
        return claim instanceof Number seconds
                ? Optional.of(Instant.ofEpochSecond(seconds.longValue()))
                : Optional.empty();
    }

    private static String made(String what, SecretToken cookie) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(what + "|" + cookie.reveal()));
    }
}
