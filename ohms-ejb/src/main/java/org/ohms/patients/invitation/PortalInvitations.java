package org.ohms.patients.invitation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;

/** The desk invites a patient into the portal. The link goes by mail or letter, the code is told or printed beside it. */
@Stateless
public class PortalInvitations {
    @Inject
    InvitationDesk desk;

    @Inject
    AccessPolicy policy;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    /** Whether the patient has an account, and the last invitation. */
    @RolesAllowed("portal-account.invite")
    public PortalAccess access(PatientId patient) {
        policy.insistOn(patient);
        return desk.access(patient);
    }

    /**
     * Sends the link to this address and gives back the code, to be told by another way. What was open before ends.
     *
     * @throws DomainException REFUSED when the record has an account or no birth date, or is closed
     */
    @RolesAllowed("portal-account.invite")
    public IssuedInvitation byMail(PatientId patient, String email) {
        policy.insistOn(patient);
        var invitation = desk.byMail(patient, email, current.account());
        audit.object("PortalInvitation", invitation.id());
        return invitation.issued();
    }

    /** Makes link and code for a letter. What was open before ends. */
    @RolesAllowed("portal-account.invite")
    public IssuedInvitation byLetter(PatientId patient) {
        policy.insistOn(patient);
        var invitation = desk.byLetter(patient, current.account());
        audit.object("PortalInvitation", invitation.id());
        return invitation.issued();
    }

    /** Takes the open invitation back; without one nothing happens. */
    @RolesAllowed("portal-account.invite")
    public void revoke(PatientId patient) {
        policy.insistOn(patient);
        desk.revoke(patient);
    }
}
