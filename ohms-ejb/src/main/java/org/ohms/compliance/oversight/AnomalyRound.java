package org.ohms.compliance.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.ohms.compliance.access.SystemWork;
import org.ohms.shared.time.MinuteHasPassed;

/** Shows the new lines of the trail to every rule, once, and keeps what they find. */
@ApplicationScoped
class AnomalyRound {
    private static final Logger LOG = Logger.getLogger(AnomalyRound.class.getName());
    private static final String READER = "anomalies";

    @Inject
    TrailReading reading;

    @Inject
    WatchedLines lines;

    @Inject
    @Any
    Instance<AnomalyRule> all;

    @Inject
    KnownRules known;

    @Inject
    Anomalies anomalies;

    @Inject
    SystemWork system;

    void on(@Observes MinuteHasPassed minute) {
        while (system.call("anomaly.look", this::look)) {
            LOG.fine("a stretch of the trail was looked through; going on");
        }
    }

    private boolean look() {
        var stretch = reading.next(READER);
        stretch.ifPresent(this::look);
        return stretch.isPresent();
    }

    private void look(TrailReading.Stretch stretch) {
        var fresh = lines.between(stretch.after(), stretch.upTo());
        var refused = lines.refusedBetween(stretch.after(), stretch.upTo());
        if (!fresh.isEmpty() || !refused.isEmpty()) {
            var rules = known.now();
            all.forEach(rule -> {
                rule.look(fresh, rules).forEach(anomalies::keep);
                rule.lookAtRefused(refused, rules).forEach(anomalies::keep);
            });
        }
    }
}
