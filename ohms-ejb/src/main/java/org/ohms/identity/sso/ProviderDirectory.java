package org.ohms.identity.sso;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;

/** What providers say of themselves, and the keys they sign with; asked for again after a while, and for a key nobody knows. */
@ApplicationScoped
class ProviderDirectory {
    private static final Logger LOG = System.getLogger(ProviderDirectory.class.getName());
    private static final String WELL_KNOWN = "/.well-known/openid-configuration";
    private static final Duration KEPT = Duration.ofMinutes(10);

    /** Whoever sends tokens with made-up keys does not make us ask the provider each time. */
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMinutes(1);

    private static final int OK = 200;
    private static final int MOST = 20;

    private record Known(OIDCProviderMetadata facts, Instant at) {}

    private record Keys(JWKSet set, Instant at) {}

    @Inject
    ProviderCalls calls;

    @Inject
    Clock clock;

    private final Cache<String, Known> facts =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final Cache<URI, Keys> keys =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /** What the provider says of itself. @throws DomainException UNAVAILABLE when it says nothing */
    OIDCProviderMetadata of(String issuer) {
        var known = facts.getIfPresent(issuer);
        if (known != null && isWithin(KEPT, known.at(), clock.instant())) {
            return known.facts();
        }
        return meet(issuer);
    }

    /** Asks it now. @throws DomainException INVALID when it is none, UNAVAILABLE when it says nothing */
    OIDCProviderMetadata meet(String issuer) {
        try {
            var read = OIDCProviderMetadata.parse(read(URI.create(issuer.replaceFirst("/+$", "") + WELL_KNOWN)));
            if (!issuer.equals(read.getIssuer().getValue()) || !isComplete(read)) {
                throw DomainException.invalid(
                        Refusal.of(SsoRefusal.NOT_A_PROVIDER).at("issuer"));
            }
            facts.put(issuer, new Known(read, clock.instant()));
            return read;
        } catch (ParseException | IllegalArgumentException unreadable) {
            throw DomainException.invalid(Refusal.of(SsoRefusal.NOT_A_PROVIDER).at("issuer"));
        }
    }

    /** The keys that may have signed; one nobody knows is asked for, though not again and again. */
    List<JWK> keys(OIDCProviderMetadata provider, String keyId) {
        var place = provider.getJWKSetURI();
        var now = clock.instant();
        var known = keys.getIfPresent(place);
        var old = known == null || !isWithin(KEPT, known.at(), now);
        var missing =
                known != null && named(known.set(), keyId).isEmpty() && !isWithin(BETWEEN_QUESTIONS, known.at(), now);
        if (known == null || old || missing) {
            known = fetch(place, now);
            keys.put(place, known);
        }
        return named(known.set(), keyId);
    }

    private Keys fetch(URI place, Instant now) {
        try {
            return new Keys(JWKSet.parse(read(place)), now);
        } catch (java.text.ParseException unreadable) {
            throw silent("keys-unreadable");
        }
    }

    /** What was learnt in the future counts for nothing: the clock was set back. */
    private static boolean isWithin(Duration life, Instant learnt, Instant now) {
        return !now.isBefore(learnt) && now.isBefore(learnt.plus(life));
    }

    private static List<JWK> named(JWKSet set, String keyId) {
        return set.getKeys().stream()
                .filter(key -> keyId.isEmpty() || keyId.equals(key.getKeyID()))
                .toList();
    }

    private static boolean isComplete(OIDCProviderMetadata provider) {
        return Stream.of(
                        provider.getAuthorizationEndpointURI(), provider.getTokenEndpointURI(), provider.getJWKSetURI())
                .allMatch(address -> address != null && "https".equals(address.getScheme()));
    }

    private String read(URI address) {
        try {
            var answer = calls.get(address);
            if (answer.status() == OK) {
                return answer.body();
            }
            throw silent("status-" + answer.status());
        } catch (ProviderSilent none) {
            throw silent(none.code());
        }
    }

    static DomainException silent(String why) {
        LOG.log(Level.INFO, "the provider of single sign-on does not answer: {0}", why);
        return new DomainException(DomainException.Kind.UNAVAILABLE, SsoRefusal.PROVIDER_SILENT);
    }
}
