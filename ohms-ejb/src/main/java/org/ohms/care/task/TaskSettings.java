package org.ohms.care.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.shared.start.SettingsCheck;

/**
 * How long after its time an open task is told to those who answer for it all, and whose task it is to have consent to
 * treatment signed: keys {@code ohms.care.task.escalate-after} and {@code ohms.care.task.consent-role}.
 */
@ApplicationScoped
class TaskSettings implements SettingsCheck {
    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofDays(7);

    @Inject
    @ConfigProperty(name = "ohms.care.task.escalate-after", defaultValue = "PT4H")
    String escalateAfter;

    @Inject
    @ConfigProperty(name = "ohms.care.task.consent-role", defaultValue = "registrar")
    String consentRole;

    @SuppressWarnings("NullAway")
    protected TaskSettings() {}

    Duration escalateAfter() {
        return Duration.parse(escalateAfter);
    }

    String consentRole() {
        return consentRole.strip();
    }

    @Override
    public void insistOnSense() {
        SettingsCheck.insistOnRole("ohms.care.task.consent-role", consentRole(), "registrar");
        SettingsCheck.insistOnDuration(
                "ohms.care.task.escalate-after", escalateAfter, SHORTEST, LONGEST, "PT5M to PT168H, like PT4H");
    }
}
