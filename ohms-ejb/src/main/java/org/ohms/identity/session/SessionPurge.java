package org.ohms.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.ohms.shared.time.DayHasPassed;
import org.ohms.shared.work.Background;

/** Forgets old sessions once a day; the audit trail keeps who signed in, this table only serves the pages. */
@ApplicationScoped
class SessionPurge {
    @Inject
    Background background;

    @Inject
    Sessions sessions;

    @Inject
    PendingSignIns pending;

    @Inject
    SessionSettings settings;

    void forgetOld(@Observes DayHasPassed day) {
        background.run("session.purge", () -> {
            sessions.forgetBefore(day.at().minus(settings.kept()));
            pending.forgetBefore(day.at());
        });
    }
}
