package org.ohms.prescribing.dose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.shared.start.SettingsCheck;

/** How many days before a medicine is used up its patient is told: key {@code ohms.prescribing.refill.days}. */
@ApplicationScoped
class RefillReminderSettings implements SettingsCheck {
    private static final int MOST = 30;

    @Inject
    @ConfigProperty(name = "ohms.prescribing.refill.days", defaultValue = "7")
    int days;

    @SuppressWarnings("NullAway")
    protected RefillReminderSettings() {}

    int days() {
        return days;
    }

    @Override
    public void insistOnSense() {
        if (days < 1 || days > MOST) {
            throw new IllegalArgumentException("ohms.prescribing.refill.days must be 1 to " + MOST + ".");
        }
    }
}
