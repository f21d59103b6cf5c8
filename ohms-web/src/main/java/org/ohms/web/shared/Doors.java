package org.ohms.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletRequest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells by the local port, which nobody outside can choose, at which door a request knocks. */
@ApplicationScoped
public class Doors {
    @Inject
    @ConfigProperty(name = "ohms.staff.port", defaultValue = "9443")
    int staffPort;

    @Inject
    @ConfigProperty(name = "ohms.portal.port", defaultValue = "9444")
    int portalPort;

    /** Where the door is, for whoever knocked at none. */
    public int portOf(Door door) {
        return door == Door.STAFF ? staffPort : portalPort;
    }

    /** Nothing at a port that is no door. */
    public Optional<Door> of(ServletRequest request) {
        return of(request.getLocalPort());
    }

    Optional<Door> of(int localPort) {
        if (localPort == staffPort) {
            return Optional.of(Door.STAFF);
        }
        return localPort == portalPort ? Optional.of(Door.PATIENTS) : Optional.empty();
    }
}
