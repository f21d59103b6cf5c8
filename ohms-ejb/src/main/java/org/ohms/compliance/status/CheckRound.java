package org.ohms.compliance.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ohms.shared.health.Check;
import org.ohms.shared.health.LatestAnswers;
import org.ohms.shared.start.HospitalOpened;
import org.ohms.shared.time.MinuteHasPassed;

/** Asks every check once a minute and remembers since when each says what it says. */
@ApplicationScoped
class CheckRound implements LatestAnswers {
    @Inject
    @Any
    Instance<Check> checks;

    @Inject
    Clock clock;

    private final Map<String, CheckState> states = new ConcurrentHashMap<>();
    private volatile Instant openedAt = Instant.EPOCH;

    void opened(@Observes HospitalOpened opened) {
        openedAt = clock.instant();
    }

    /** What had to be right once, at the start, is not asked again every minute. */
    void on(@Observes MinuteHasPassed minute) {
        checks.stream()
                .filter(check -> check.kind() != Check.Kind.STARTED || !wasWell(check))
                .forEach(this::note);
    }

    /** Before the first round it is asked now. */
    @Override
    public boolean isWell(Check check) {
        return states.computeIfAbsent(check.name(), name -> ask(check)).isWell();
    }

    private boolean wasWell(Check check) {
        var before = states.get(check.name());
        return before != null && before.isWell();
    }

    /** Asks every check now. */
    void run() {
        checks.forEach(this::note);
    }

    private void note(Check check) {
        states.merge(check.name(), ask(check), CheckRound::followed);
    }

    /** What each check said last, in order of their names. */
    List<CheckState> states() {
        return states.values().stream()
                .sorted(Comparator.comparing(CheckState::name))
                .toList();
    }

    Instant openedAt() {
        return openedAt;
    }

    private CheckState ask(Check check) {
        var now = clock.instant();
        return new CheckState(check.name(), problem(check), now, now);
    }

    private static Optional<String> problem(Check check) {
        try {
            return check.problem();
        } catch (RuntimeException broken) {
            return Optional.of("it could not be checked");
        }
    }

    private static CheckState followed(CheckState before, CheckState now) {
        return before.problem().equals(now.problem())
                ? new CheckState(now.name(), now.problem(), before.since(), now.checkedAt())
                : now;
    }
}
