package org.ohms.scheduling.absence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.ActsAs;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.id.PractitionerId;

/**
 * The visits of somebody who leaves wait to be moved, in the same transaction that takes them out of booking. It works
 * on every visit, whatever of them the person who does it may see.
 */
@Stateless
@ActsAs(Actor.Kind.SYSTEM)
public class LeaversVisits {
    @Inject
    AbsenceDesk desk;

    @Inject
    AuditTrail audit;

    /** Nothing vanishes: each visit ahead is marked until somebody moves or cancels it. */
    @RolesAllowed("practitioner.register")
    public void free(PractitionerId leaver) {
        audit.object("Practitioner", leaver.value());
        desk.leave(leaver);
    }

    /** Visits nobody has moved yet stay where they are. */
    @RolesAllowed("practitioner.register")
    public void giveBack(PractitionerId back) {
        audit.object("Practitioner", back.value());
        desk.comeBack(back);
    }
}
