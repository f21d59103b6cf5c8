package org.ohms.care.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.shared.start.SettingsCheck;

/** How long after its time an open task is told to those who answer for it all: key {@code ohms.care.task.escalate-after}. */
@ApplicationScoped
class TaskSettings implements SettingsCheck {
    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofDays(7);

    @Inject
    @ConfigProperty(name = "ohms.care.task.escalate-after", defaultValue = "PT4H")
    String escalateAfter;

    @SuppressWarnings("NullAway")
    protected TaskSettings() {}

    Duration escalateAfter() {
        return Duration.parse(escalateAfter);
    }

    @Override
    public void insistOnSense() {
        try {
            var after = escalateAfter();
            if (after.compareTo(SHORTEST) >= 0 && after.compareTo(LONGEST) <= 0) {
                return;
            }
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException(wrong(), unreadable);
        }
        throw new IllegalArgumentException(wrong());
    }

    private static String wrong() {
        return "ohms.care.task.escalate-after must be an ISO 8601 duration of PT5M to PT168H, like PT4H.";
    }
}
