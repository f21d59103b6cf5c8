package org.ohms.pharmacy.dispensing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.shared.start.SettingsCheck;

/**
 * How long stock stays set aside, and how long nobody should wait: keys {@code ohms.pharmacy.set-aside.picked}, {@code
 * ohms.pharmacy.set-aside.ready} and {@code ohms.pharmacy.wait-target}.
 */
@ApplicationScoped
class CounterSettings implements SettingsCheck {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(60);

    @Inject
    @ConfigProperty(name = "ohms.pharmacy.set-aside.picked", defaultValue = "PT4H")
    String picked;

    @Inject
    @ConfigProperty(name = "ohms.pharmacy.set-aside.ready", defaultValue = "P14D")
    String ready;

    @Inject
    @ConfigProperty(name = "ohms.pharmacy.wait-target", defaultValue = "PT20M")
    String target;

    @SuppressWarnings("NullAway")
    protected CounterSettings() {}

    /** Until when what is picked now waits for its label. */
    Instant toBeLabelled(Instant now) {
        return now.plus(Duration.parse(picked));
    }

    /** Until when what is labelled now waits to be collected. */
    Instant toBeCollected(Instant now) {
        return now.plus(Duration.parse(ready));
    }

    /** The wait in minutes that is aimed at. */
    long waitTarget() {
        return Duration.parse(target).toMinutes();
    }

    @Override
    public void insistOnSense() {
        SettingsCheck.insistOnDuration(
                "ohms.pharmacy.set-aside.picked", picked, MINUTE, DAY, "PT1M to PT24H, like PT4H");
        SettingsCheck.insistOnDuration(
                "ohms.pharmacy.set-aside.ready", ready, MINUTE, LONGEST, "PT1M to P60D, like P14D");
        SettingsCheck.insistOnDuration("ohms.pharmacy.wait-target", target, MINUTE, DAY, "PT1M to PT24H, like PT20M");
    }
}
