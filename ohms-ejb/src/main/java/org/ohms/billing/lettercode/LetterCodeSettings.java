package org.ohms.billing.lettercode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.shared.start.SettingsCheck;

/** So long the code on a bill works: key {@code ohms.billing.letter-code-days}. */
@ApplicationScoped
class LetterCodeSettings implements SettingsCheck {
    private static final int MOST = 365;

    @Inject
    @ConfigProperty(name = "ohms.billing.letter-code-days", defaultValue = "90")
    int days;

    Duration life() {
        return Duration.ofDays(days);
    }

    @Override
    public void insistOnSense() {
        if (days < 1 || days > MOST) {
            throw new IllegalArgumentException("ohms.billing.letter-code-days must be a number of days from 1 to 365.");
        }
    }
}
