package org.ohms.compliance.hospital;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.shared.start.SettingsCheck;

/** Where patients reach the portal from outside; links in messages and letters begin with it. */
@ApplicationScoped
public class PortalAddress implements SettingsCheck {
    @Inject
    @ConfigProperty(name = "ohms.web.portal-url")
    Optional<String> told;

    @Inject
    @ConfigProperty(name = "ohms.portal.port", defaultValue = "9444")
    int port;

    @SuppressWarnings("NullAway")
    protected PortalAddress() {}

    /** The address of a path that begins with a slash. */
    public String of(String path) {
        return told.orElseGet(() -> "https://localhost:" + port).replaceFirst("/+$", "") + path;
    }

    @Override
    public void insistOnSense() {
        told.ifPresent(
                address -> insist(
                        isAddress(address),
                        "ohms.web.portal-url must be an address that begins with https://, such as https://portal.hospital.example."));
    }

    static boolean isAddress(String address) {
        try {
            return address.startsWith("https://") && URI.create(address).getHost() != null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static void insist(boolean makesSense, String otherwise) {
        if (!makesSense) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
