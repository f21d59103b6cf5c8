package org.ohms.identity.sso;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.ohms.identity.signin.SecondStepDone;

/** After our own second step the session still is one that began at the provider. */
@ApplicationScoped
class HalfWayToSession {
    @Inject
    SsoAttempts attempts;

    @Inject
    SsoSessions sessions;

    void begin(@Observes SecondStepDone done) {
        attempts.before(done.halfWay()).ifPresent(attempt -> sessions.begin(done.session(), done.account(), attempt));
    }
}
