package org.ohms.messaging.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.messaging.Way;
import org.ohms.shared.start.SettingsCheck;

/** How text messages leave the house: keys {@code ohms.messaging.sms.*}. */
@ApplicationScoped
public class SmsSettings implements SettingsCheck {
    @Inject
    @ConfigProperty(name = "ohms.demo", defaultValue = "false")
    boolean demo;

    @Inject
    @ConfigProperty(name = "ohms.messaging.sms.way")
    Optional<String> way;

    @Inject
    @ConfigProperty(name = "ohms.messaging.sms.url", defaultValue = "https://api.twilio.com")
    String url;

    @Inject
    @ConfigProperty(name = "ohms.messaging.sms.account")
    Optional<String> account;

    @Inject
    @ConfigProperty(name = "ohms.messaging.sms.token")
    Optional<String> token;

    @Inject
    @ConfigProperty(name = "ohms.messaging.sms.from")
    Optional<String> from;

    /** {@code off}, {@code catcher} or {@code twilio}; a demonstration catches, everybody else has to choose. */
    String way() {
        return Way.of(way, demo);
    }

    /** Whether text messages leave at all. */
    public boolean isOn() {
        return !way().equals("off");
    }

    String url() {
        return url;
    }

    Optional<String> account() {
        return account;
    }

    Optional<String> token() {
        return token;
    }

    Optional<String> from() {
        return from;
    }

    @Override
    public void insistOnSense() {
        Way.insistOn("ohms.messaging.sms.way", way(), "twilio");
        if (way().equals("twilio") && (account.isEmpty() || token.isEmpty() || from.isEmpty())) {
            throw new IllegalArgumentException(
                    "ohms.messaging.sms.account, .token and .from are needed for way twilio.");
        }
    }
}
