package org.ohms.compliance.hospital;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.shared.start.SettingsCheck;

/** Where staff reach their door; links in mails to them begin with it. */
@ApplicationScoped
public class StaffAddress implements SettingsCheck {
    @Inject
    @ConfigProperty(name = "ohms.web.staff-url")
    Optional<String> told;

    @Inject
    @ConfigProperty(name = "ohms.staff.port", defaultValue = "9443")
    int port;

    @SuppressWarnings("NullAway")
    protected StaffAddress() {}

    /** The address of a path that begins with a slash. */
    public String of(String path) {
        return told.orElseGet(() -> "https://localhost:" + port).replaceFirst("/+$", "") + path;
    }

    @Override
    public void insistOnSense() {
        told.ifPresent(address -> {
            if (!PortalAddress.isAddress(address)) {
                throw new IllegalArgumentException(
                        "ohms.web.staff-url must be an address that begins with https://, such as https://staff.hospital.example.");
            }
        });
    }
}
