package org.ohms.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletRequest;
import java.util.Optional;
import org.ohms.identity.session.Door;
import org.ohms.web.shared.Doors;

/** The door of a request in the words of the session registry. */
@ApplicationScoped
class DoorSide {
    @Inject
    Doors doors;

    /** Nothing at a port that is no door. */
    Optional<Door> of(ServletRequest request) {
        return doors.of(request).map(door -> switch (door) {
            case STAFF -> Door.STAFF;
            case PATIENTS -> Door.PORTAL;
        });
    }
}
