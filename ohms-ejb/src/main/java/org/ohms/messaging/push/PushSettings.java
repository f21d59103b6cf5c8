package org.ohms.messaging.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.messaging.Way;
import org.ohms.shared.start.SettingsCheck;

/** How words for browsers leave the house: keys {@code ohms.messaging.push.*}. */
@ApplicationScoped
public class PushSettings implements SettingsCheck {
    @Inject
    @ConfigProperty(name = "ohms.demo", defaultValue = "false")
    boolean demo;

    @Inject
    @ConfigProperty(name = "ohms.messaging.push.way")
    Optional<String> way;

    @Inject
    @ConfigProperty(name = "ohms.messaging.push.contact")
    Optional<String> contact;

    /** {@code off}, {@code catcher} or {@code web}; a demonstration catches, everybody else has to choose. */
    String way() {
        return Way.of(way, demo);
    }

    /** Whether browsers are told anything at all. */
    public boolean isOn() {
        return !way().equals(Way.OFF);
    }

    /** Whom the services of browsers write to when something is wrong with what they are handed (RFC 8292, 2.1). */
    String contact() {
        return contact.orElse("");
    }

    @Override
    public void insistOnSense() {
        Way.insistOn("ohms.messaging.push.way", way(), "web");
        if (way().equals("web") && !contact.filter(PushSettings::isContact).isPresent()) {
            throw new IllegalArgumentException(
                    "ohms.messaging.push.contact is needed for way web: an address that begins"
                            + " with mailto: or https://, such as mailto:it@hospital.example.");
        }
    }

    private static boolean isContact(String told) {
        try {
            var address = URI.create(told);
            return "mailto".equals(address.getScheme())
                            && address.getSchemeSpecificPart().contains("@")
                    || "https".equals(address.getScheme()) && address.getHost() != null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
