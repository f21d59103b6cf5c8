package org.ohms.patients.proxy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.shared.start.SettingsCheck;

/** When a minor comes of age where the hospital stands: key {@code ohms.patients.age-of-majority}. */
@ApplicationScoped
class ProxySettings implements SettingsCheck {
    private static final int YOUNGEST = 12;
    private static final int OLDEST = 25;

    @Inject
    @ConfigProperty(name = "ohms.patients.age-of-majority", defaultValue = "18")
    int ageOfMajority;

    @SuppressWarnings("NullAway")
    protected ProxySettings() {}

    /** In full years. */
    int ageOfMajority() {
        return ageOfMajority;
    }

    @Override
    public void insistOnSense() {
        if (ageOfMajority < YOUNGEST || ageOfMajority > OLDEST) {
            throw new IllegalArgumentException(
                    "ohms.patients.age-of-majority must be between " + YOUNGEST + " and " + OLDEST + " years.");
        }
    }
}
