package org.ohms.messaging.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.messaging.Way;
import org.ohms.shared.start.SettingsCheck;

/** How e-mail leaves the house: keys {@code ohms.messaging.mail.*}. */
@ApplicationScoped
public class MailSettings implements SettingsCheck {
    private static final Set<String> PROTECTIONS = Set.of("none", "starttls", "tls");

    @Inject
    @ConfigProperty(name = "ohms.demo", defaultValue = "false")
    boolean demo;

    @Inject
    @ConfigProperty(name = "ohms.messaging.mail.way")
    Optional<String> way;

    @Inject
    @ConfigProperty(name = "ohms.messaging.mail.host")
    Optional<String> host;

    @Inject
    @ConfigProperty(name = "ohms.messaging.mail.port", defaultValue = "587")
    int port;

    @Inject
    @ConfigProperty(name = "ohms.messaging.mail.protection", defaultValue = "starttls")
    String protection;

    @Inject
    @ConfigProperty(name = "ohms.messaging.mail.user")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "ohms.messaging.mail.password")
    Optional<String> password;

    @Inject
    @ConfigProperty(name = "ohms.messaging.mail.from", defaultValue = "no-reply@hospital.invalid")
    String from;

    /** {@code off}, {@code catcher} or {@code smtp}; a demonstration catches, everybody else has to choose. */
    public String way() {
        return Way.of(way, demo);
    }

    /** Whether mails leave at all. */
    public boolean isOn() {
        return !way().equals("off");
    }

    public String from() {
        return from;
    }

    Optional<String> host() {
        return host;
    }

    int port() {
        return port;
    }

    String protection() {
        return protection;
    }

    Optional<String> user() {
        return user;
    }

    Optional<String> password() {
        return password;
    }

    @Override
    public void insistOnSense() {
        Way.insistOn("ohms.messaging.mail.way", way(), "smtp");
        if (!PROTECTIONS.contains(protection)) {
            throw new IllegalArgumentException("ohms.messaging.mail.protection must be none, starttls or tls.");
        }
        if (way().equals("smtp") && host.isEmpty()) {
            throw new IllegalArgumentException(
                    "ohms.messaging.mail.host is missing; way smtp needs the mail server's name.");
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("ohms.messaging.mail.port must be 1 to 65535.");
        }
    }
}
