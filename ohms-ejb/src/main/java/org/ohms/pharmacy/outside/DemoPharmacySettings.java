package org.ohms.pharmacy.outside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.shared.start.Demonstration;
import org.ohms.shared.start.SettingsCheck;

/** Whether the pharmacy of demonstrations answers, and how fast: keys {@code ohms.pharmacy.demo-pharmacy*}. */
@ApplicationScoped
class DemoPharmacySettings implements SettingsCheck {
    private static final Duration LONGEST = Duration.ofHours(1);

    @Inject
    Demonstration demonstration;

    @Inject
    @ConfigProperty(name = "ohms.pharmacy.demo-pharmacy")
    Optional<Boolean> wanted;

    @Inject
    @ConfigProperty(name = "ohms.pharmacy.demo-pharmacy.pause", defaultValue = "PT20S")
    Duration pause;

    @SuppressWarnings("NullAway")
    protected DemoPharmacySettings() {}

    /** Where nothing is said, a demonstration has one and nobody else. */
    boolean isOn() {
        return demonstration.unlessSaid(wanted);
    }

    /** How long it takes from one step to the next. */
    Duration pause() {
        return pause;
    }

    @Override
    public void insistOnSense() {
        if (pause.isNegative() || pause.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("ohms.pharmacy.demo-pharmacy.pause must be PT0S to PT1H.");
        }
    }
}
