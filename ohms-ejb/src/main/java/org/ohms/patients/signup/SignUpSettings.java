package org.ohms.patients.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.shared.start.SettingsCheck;

/** How long a mail opens an account, and how often somebody may ask: keys {@code ohms.patients.sign-up.*}. */
@ApplicationScoped
class SignUpSettings implements SettingsCheck {
    @Inject
    @ConfigProperty(name = "ohms.patients.sign-up.link-life", defaultValue = "PT24H")
    Duration linkLife;

    @Inject
    @ConfigProperty(name = "ohms.patients.sign-up.mails-per-email", defaultValue = "3")
    int perEmail;

    @Inject
    @ConfigProperty(name = "ohms.patients.sign-up.mails-per-address", defaultValue = "20")
    int perAddress;

    @SuppressWarnings("NullAway")
    protected SignUpSettings() {}

    /** So long the link of a mail can be used. */
    Duration linkLife() {
        return linkLife;
    }

    /** So many mails to one address. */
    int perEmail() {
        return perEmail;
    }

    /** So many mails asked for from one place. */
    int perAddress() {
        return perAddress;
    }

    @Override
    public void insistOnSense() {
        insist(
                linkLife.compareTo(Duration.ofHours(1)) >= 0 && linkLife.compareTo(Duration.ofHours(72)) <= 0,
                "ohms.patients.sign-up.link-life must be between PT1H and PT72H.");
        insist(
                perEmail >= 1 && perEmail <= 20,
                "ohms.patients.sign-up.mails-per-email must be between 1 and 20, within a quarter of an hour.");
        insist(
                perAddress >= 5 && perAddress <= 1000,
                "ohms.patients.sign-up.mails-per-address must be between 5 and 1000, within a quarter of an hour.");
    }

    private static void insist(boolean sense, String sentence) {
        if (!sense) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
