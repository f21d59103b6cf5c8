package org.ohms.identity.sso;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.ohms.compliance.hospital.PortalAddress;
import org.ohms.compliance.hospital.StaffAddress;
import org.ohms.identity.session.Door;

/** Our own addresses that a provider knows, at each door. */
@ApplicationScoped
class DoorAddresses {
    private static final String BACK = "/login/sso/return";
    private static final String SIGN_OUT = "/sso/logout";
    private static final String AFTER = "/login";

    @Inject
    StaffAddress staff;

    @Inject
    PortalAddress portal;

    URI back(Door door) {
        return URI.create(of(door, BACK));
    }

    URI afterSignOut(Door door) {
        return URI.create(of(door, AFTER));
    }

    SsoSettings.Addresses toWriteDown() {
        return new SsoSettings.Addresses(
                of(Door.STAFF, BACK), of(Door.PORTAL, BACK), of(Door.STAFF, SIGN_OUT), of(Door.STAFF, AFTER));
    }

    private String of(Door door, String path) {
        return door == Door.STAFF ? staff.of(path) : portal.of(path);
    }
}
