package org.ohms.web.identity;

import jakarta.servlet.ServletRequest;
import java.util.Optional;
import org.ohms.compliance.access.Actor;
import org.ohms.identity.session.CheckedSession;

/**
 * What the mechanism found out about a request: who acts, and, when a session is over, why. It is handed on with the
 * request, because the mechanism runs before anything else of ours.
 *
 * @param over the session the browser still thinks it has; empty when there is none such
 */
record Arrival(Actor actor, Optional<CheckedSession.Over> over) {
    private static final String ATTRIBUTE = Arrival.class.getName();

    static Optional<Arrival> of(ServletRequest request) {
        return Optional.ofNullable((Arrival) request.getAttribute(ATTRIBUTE));
    }

    void note(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
