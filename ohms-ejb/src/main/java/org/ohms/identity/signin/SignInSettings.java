package org.ohms.identity.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.shared.start.SettingsCheck;

/** How often somebody may try. */
@ApplicationScoped
class SignInSettings implements SettingsCheck {
    @Inject
    @ConfigProperty(name = "ohms.identity.sign-in.window", defaultValue = "PT15M")
    Duration window;

    @Inject
    @ConfigProperty(name = "ohms.identity.sign-in.tries-per-account", defaultValue = "10")
    int perAccount;

    @Inject
    @ConfigProperty(name = "ohms.identity.sign-in.tries-per-address", defaultValue = "30")
    int perAddress;

    @SuppressWarnings("NullAway")
    protected SignInSettings() {}

    /** Tries are counted within so long. */
    Duration window() {
        return window;
    }

    /** So many tries at one account from browsers it does not know, or from one that it knows. */
    int perAccount() {
        return perAccount;
    }

    /** So many tries from one address that nobody has been signed in from. */
    int perAddress() {
        return perAddress;
    }

    @Override
    public void insistOnSense() {
        insist(
                window.compareTo(Duration.ofMinutes(1)) >= 0 && window.compareTo(Duration.ofHours(24)) <= 0,
                "ohms.identity.sign-in.window must be between PT1M and PT24H.");
        insist(
                perAccount >= 3 && perAccount <= 50,
                "ohms.identity.sign-in.tries-per-account must be between 3 and 50.");
        insist(
                perAddress >= 5 && perAddress <= 1000,
                "ohms.identity.sign-in.tries-per-address must be between 5 and 1000.");
    }

    private static void insist(boolean sense, String sentence) {
        if (!sense) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
