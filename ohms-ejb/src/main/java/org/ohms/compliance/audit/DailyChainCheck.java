package org.ohms.compliance.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.ohms.compliance.access.SystemWork;
import org.ohms.shared.time.HourHasPassed;

/** Walks the chain once a day even when nobody asks, and says so in the log when something is wrong with it. */
@ApplicationScoped
class DailyChainCheck {
    private static final Logger LOG = System.getLogger("org.ohms.audit.heads");
    private static final Duration FRESH = Duration.ofHours(20);

    @Inject
    ChainChecks checks;

    @Inject
    SystemWork system;

    void on(@Observes HourHasPassed hour) {
        var due = system.call(
                "audit.last-check",
                () -> checks.last()
                        .filter(last -> Duration.between(last.at(), hour.at()).compareTo(FRESH) < 0)
                        .isEmpty());
        if (due) {
            system.call("audit.check", () -> checks.walk(null))
                    .report()
                    .fault()
                    .ifPresent(fault ->
                            LOG.log(Level.ERROR, "audit chain: {0} at {1}", fault.what(), Long.toString(fault.id())));
        }
    }
}
