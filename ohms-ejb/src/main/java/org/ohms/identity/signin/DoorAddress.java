package org.ohms.identity.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.compliance.hospital.PortalAddress;
import org.ohms.compliance.hospital.StaffAddress;
import org.ohms.identity.factor.PasskeyPlace;
import org.ohms.identity.session.Door;

/** Which address the passkeys of a door are for, as the settings name it. */
@ApplicationScoped
class DoorAddress {
    @Inject
    StaffAddress staff;

    @Inject
    PortalAddress portal;

    @Inject
    KnownHospital hospital;

    @Inject
    CurrentActor current;

    /** The door of whoever is signed in. */
    PasskeyPlace here() {
        return of(current.get().kind() == Actor.Kind.STAFF ? Door.STAFF : Door.PORTAL);
    }

    PasskeyPlace of(Door door) {
        var address = URI.create(door == Door.STAFF ? staff.of("/") : portal.of("/"));
        return new PasskeyPlace(
                address.getScheme() + "://" + address.getAuthority(),
                hospital.settings().name());
    }
}
