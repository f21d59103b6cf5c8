package org.ohms.patients.linking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.patients.demographics.Sex;
import org.ohms.patients.patient.PatientRegistration;
import org.ohms.patients.patient.RegisterPatient;
import org.ohms.patients.patient.RegisteredPatient;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;

/**
 * The desk finds the record that belongs to an account, registers a new one for it, or declines. Likely records are only
 * proposed; a person decides, and each request is decided once.
 */
@Stateless
public class AccountMatching {
    @Inject
    LinkRequests requests;

    @Inject
    LinkDecision decision;

    @Inject
    PatientRegistration registration;

    @Inject
    AccessPolicy policy;

    @Inject
    AuditTrail audit;

    /**
     * This is the record. From now on the account opens it, and its owner is told.
     *
     * @throws DomainException REFUSED when a colleague decided first, or one of the two is tied already
     */
    @RolesAllowed("portal-account.match")
    public void link(UUID id, PatientId patient) {
        audit.object("LinkRequest", id);
        policy.insistOn(patient);
        decision.link(requests.lock(id), patient);
    }

    /** Nobody here is this person yet: registers them as they said, and ties the account to the new record. */
    @RolesAllowed("portal-account.match")
    public RegisteredPatient register(UUID id, Sex sex) {
        audit.object("LinkRequest", id);
        var request = requests.lock(id);
        decision.insistOnOpen(request);
        var registered =
                registration.register(new RegisterPatient(request.details().person(), sex));
        decision.link(request, registered.id());
        return registered;
    }

    /**
     * No record can be given to this account.
     *
     * @param reason the person reads it after signing in
     */
    @RolesAllowed("portal-account.match")
    public void decline(UUID id, String reason) {
        audit.object("LinkRequest", id);
        audit.reason(reason.strip());
        decision.decline(requests.lock(id), reason);
    }
}
