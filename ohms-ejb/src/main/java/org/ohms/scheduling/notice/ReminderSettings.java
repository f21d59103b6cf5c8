package org.ohms.scheduling.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.shared.start.SettingsCheck;

/** How long before a visit its patient is reminded: key {@code ohms.scheduling.reminder.leads}. */
@ApplicationScoped
class ReminderSettings implements SettingsCheck {
    private static final Duration LONGEST = Duration.ofDays(30);

    @Inject
    @ConfigProperty(name = "ohms.scheduling.reminder.leads", defaultValue = "PT48H,PT2H")
    String leads;

    @SuppressWarnings("NullAway")
    protected ReminderSettings() {}

    List<Duration> leads() {
        return leads.isBlank()
                ? List.of()
                : Arrays.stream(leads.split(",", -1))
                        .map(String::strip)
                        .map(Duration::parse)
                        .toList();
    }

    @Override
    public void insistOnSense() {
        try {
            if (leads().stream().allMatch(lead -> lead.compareTo(Duration.ZERO) > 0 && lead.compareTo(LONGEST) <= 0)) {
                return;
            }
        } catch (DateTimeParseException unreadable) {
            throw wrong(unreadable);
        }
        throw wrong(null);
    }

    private static IllegalArgumentException wrong(@org.jspecify.annotations.Nullable Exception cause) {
        return new IllegalArgumentException(
                "ohms.scheduling.reminder.leads must be ISO 8601 durations up to P30D with commas between, like PT48H,PT2H.",
                cause);
    }
}
