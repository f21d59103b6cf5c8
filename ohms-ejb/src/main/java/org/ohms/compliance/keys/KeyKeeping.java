package org.ohms.compliance.keys;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.ohms.compliance.access.AsksAgain;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.crypto.KeyRotation;
import org.ohms.shared.crypto.KeyRotations;
import org.ohms.shared.crypto.RotatingKeys;

/** Gives the hospital new keys, and takes away old ones that nothing uses any more. */
@Stateless
public class KeyKeeping {
    @Inject
    KeyRotations rotations;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail trail;

    /** Every new key there has been, the newest first, with how far it has come. */
    @RolesAllowed("key.read")
    public List<KeyRotation> rotations() {
        return rotations.all();
    }

    /**
     * Makes a new key; the nodes move everything to it while they go on working.
     *
     * @throws org.ohms.shared.error.DomainException REFUSED while they still move to the key before
     */
    @AsksAgain
    @RolesAllowed("key.rotate")
    public UUID begin(RotatingKeys keys) {
        var id = rotations.begin(keys, current.get().account());
        trail.object("KeyRotation", id);
        return id;
    }

    /**
     * Removes the keys a rotation has retired, for good.
     *
     * @throws org.ohms.shared.error.DomainException NOT_FOUND; REFUSED when something is still under them
     */
    @AsksAgain
    @RolesAllowed("key.rotate")
    public void remove(UUID rotation) {
        trail.object("KeyRotation", rotation);
        rotations.remove(rotation, current.get().account());
    }
}
