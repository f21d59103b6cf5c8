package org.ohms.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.ohms.compliance.access.FreshSignIn;

/** The registry knows when the person of a session was asked last. */
@ApplicationScoped
class SessionFreshness implements FreshSignIn {
    @Inject
    Sessions sessions;

    @Inject
    SessionSettings settings;

    @Inject
    Clock clock;

    @Override
    public boolean isFresh(UUID session) {
        return sessions.with(new SessionId(session))
                .filter(found -> found.isFresh(clock.instant(), settings.fresh()))
                .isPresent();
    }
}
