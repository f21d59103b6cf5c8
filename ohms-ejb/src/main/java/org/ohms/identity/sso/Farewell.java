package org.ohms.identity.sso;

import com.nimbusds.jwt.JWTClaimsSet;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ohms.shared.error.DomainException;

/** Somebody signed out at the provider: one session there, or all of a person. Only this feature makes one, out of a token. */
public final class Farewell {
    private static final Logger LOG = System.getLogger(Farewell.class.getName());
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Set<String> TYPES = Set.of("", "JWT", "logout+jwt");

    private final String issuer;
    private final Optional<String> session;
    private final Optional<String> subject;

    private Farewell(String issuer, Optional<String> session, Optional<String> subject) {
        this.issuer = issuer;
        this.session = session;
        this.subject = subject;
    }

    /** Empty when the token is not to be believed: not of the provider, not for us, not a farewell, too old. */
    static Optional<Farewell> read(
            String token, ProviderFacts provider, ProviderDirectory directory, SignedTokens tokens) {
        try {
            SignedTokens.insist(TYPES.contains(SignedTokens.type(token)), "type");
            var claims = tokens.claims(token, directory.of(provider.issuer()), provider.clientId());
            SignedTokens.insist(isFarewell(claims), "event");
            SignedTokens.insist(claims.getClaim("nonce") == null, "nonce");
            SignedTokens.insist(claims.getJWTID() != null, "id");
            var session = Optional.ofNullable(claims.getClaim("sid") instanceof String sid ? sid : null);
            var subject = Optional.ofNullable(claims.getSubject());
            SignedTokens.insist(session.isPresent() || subject.isPresent(), "whom");
            return Optional.of(new Farewell(provider.issuer(), session, subject));
        } catch (SignedTokens.NotBelieved why) {
            LOG.log(Level.INFO, "a sign-out of the provider was not believed: {0}", why.getMessage());
            return Optional.empty();
        } catch (DomainException silent) {
            return Optional.empty();
        }
    }

    private static boolean isFarewell(JWTClaimsSet claims) {
        return claims.getClaim("events") instanceof Map<?, ?> events && events.get(EVENT) instanceof Map<?, ?>;
    }

    String issuer() {
        return issuer;
    }

    Optional<String> session() {
        return session;
    }

    Optional<String> subject() {
        return subject;
    }

    @Override
    public String toString() {
        return "Farewell";
    }
}
