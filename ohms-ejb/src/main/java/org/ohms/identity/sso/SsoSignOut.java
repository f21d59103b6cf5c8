package org.ohms.identity.sso;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.ActsAs;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.identity.session.SecretToken;
import org.ohms.identity.session.SessionEnd;
import org.ohms.identity.session.SessionRegistry;

/**
 * Signing out at both ends. No permission is asked: whoever signs out here only leaves, and the provider's token was judged
 * before.
 */
@Stateless
@PermitAll
@ActsAs(Actor.Kind.LOGIN)
public class SsoSignOut {
    @Inject
    SsoSessions sessions;

    @Inject
    SsoLinks links;

    @Inject
    SessionRegistry registry;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Somebody is about to sign out; a token for the provider where their session began there. */
    public Optional<SecretToken> leave() {
        var session = current.get().session();
        return session == null
                ? Optional.empty()
                : sessions.of(session).map(found -> {
                    var token = SecretToken.fresh();
                    audit.object("Account", found.account().value());
                    found.leave(token, clock.instant());
                    return token;
                });
    }

    /** What the provider is shown of whoever signed out here a moment ago; each token once. */
    public Optional<String> goodbye(SecretToken token) {
        return sessions.leaving(token)
                .filter(found -> found.isLeaving(clock.instant()))
                .map(SsoSession::idToken);
    }

    /** Ends what began at the provider and is over there. */
    public void byProvider(Farewell farewell) {
        var over = farewell.session()
                .map(session -> sessions.named(links.session(farewell.issuer(), session)))
                .orElseGet(() -> ofPerson(farewell));
        over.forEach(session -> {
            audit.object("Account", session.account().value());
            registry.end(session.session(), SessionEnd.ENDED_BY_PROVIDER);
        });
    }

    private List<SsoSession> ofPerson(Farewell farewell) {
        return farewell.subject()
                .flatMap(subject -> links.known(links.subject(farewell.issuer(), subject)))
                .map(link -> sessions.of(link.account()))
                .orElse(List.of());
    }
}
