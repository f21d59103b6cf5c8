package org.ohms.api.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.ohms.shared.health.Check;
import org.ohms.shared.health.LatestAnswers;

/**
 * Asks every check of a kind. What is only watched is reported with the answer about readiness, as the last round found it,
 * and changes nothing in it: mail that waits is no reason to send visitors away. The sentence about what is wrong goes into
 * the log, once until it changes; the answer, which anybody may read, says only which check it was.
 */
@ApplicationScoped
class Checkup {
    private static final Logger LOG = Logger.getLogger(Checkup.class.getName());

    @Inject
    @Any
    Instance<Check> checks;

    @Inject
    LatestAnswers latest;

    private final Map<String, String> told = new ConcurrentHashMap<>();

    /** Whether the node has opened. */
    HealthCheckResponse started() {
        return answer("started", Check.Kind.STARTED);
    }

    /** Whether the node may get requests, with what is watched beside it. */
    HealthCheckResponse ready() {
        return answer("ready", Check.Kind.READY, Check.Kind.WATCHED);
    }

    private HealthCheckResponse answer(String name, Check.Kind... kinds) {
        var asked = Set.of(kinds);
        var answer = HealthCheckResponse.named(name).up();
        var allWell = true;
        for (var check : checks) {
            if (asked.contains(check.kind())) {
                var onlyWatched = check.kind() == Check.Kind.WATCHED;
                var well = onlyWatched ? latest.isWell(check) : isWell(check);
                answer.withData(check.name(), well ? "UP" : "DOWN");
                allWell &= well || onlyWatched;
            }
        }
        return answer.status(allWell).build();
    }

    private boolean isWell(Check check) {
        var problem = problemOf(check);
        if (problem.isEmpty()) {
            if (told.remove(check.name()) != null) {
                LOG.log(Level.INFO, "health: {0} is well again", check.name());
            }
            return true;
        }
        if (!problem.equals(told.put(check.name(), problem))) {
            LOG.log(Level.WARNING, "health: {0}: {1}", new Object[] {check.name(), problem});
        }
        return false;
    }

    private static String problemOf(Check check) {
        try {
            return check.problem().orElse("");
        } catch (RuntimeException broken) {
            return "the check itself failed with " + broken.getClass().getSimpleName();
        }
    }
}
