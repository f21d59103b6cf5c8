package org.ohms.billing.dunning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.shared.start.SettingsCheck;

/**
 * After how many days past its day somebody is reminded of a bill: key {@code ohms.billing.dunning.days}, as days parted by
 * commas, one for each step; {@code none} for no reminders.
 */
@ApplicationScoped
class DunningSettings implements SettingsCheck {
    private static final int MOST = 365;

    @Inject
    @ConfigProperty(name = "ohms.billing.dunning.days", defaultValue = "3,17,31")
    String days;

    @SuppressWarnings("NullAway")
    protected DunningSettings() {}

    /** The days of each step, the first first. */
    List<Integer> steps() {
        return days.strip().equals("none")
                ? List.of()
                : Arrays.stream(days.split(",", -1))
                        .map(String::strip)
                        .map(Integer::valueOf)
                        .toList();
    }

    @Override
    public void insistOnSense() {
        try {
            var steps = steps();
            var before = 0;
            for (var step : steps) {
                if (step <= before || step > MOST) {
                    throw new NumberFormatException("out of order");
                }
                before = step;
            }
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException(
                    "ohms.billing.dunning.days must be numbers of days from 1 to 365, each above the one before, or none.",
                    wrong);
        }
    }
}
