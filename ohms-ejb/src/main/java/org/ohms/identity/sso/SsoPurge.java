package org.ohms.identity.sso;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.ohms.shared.time.HourHasPassed;
import org.ohms.shared.work.Background;

/** Forgets every hour who went to the provider and came back. */
@ApplicationScoped
class SsoPurge {
    @Inject
    Background background;

    @Inject
    SsoAttempts attempts;

    void forgetOld(@Observes HourHasPassed hour) {
        background.run("sso.purge", () -> attempts.forgetBefore(hour.at()));
    }
}
