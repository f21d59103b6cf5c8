package org.ohms.patients.proxy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;

/** The desk lets parents, guardians and whom an adult brings along act for a patient, once it has seen their document. */
@Stateless
public class ProxyDesk {
    @Inject
    ProxyOffers offers;

    @Inject
    ProxyGrants grants;

    @Inject
    AccessPolicy policy;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    /** Everybody who acts, acted or was asked to act for the patient, those that are live first. */
    @RolesAllowed("proxy.manage")
    public List<ProxyRow> of(PatientId patient) {
        policy.insistOn(patient);
        return offers.rows(patient);
    }

    /**
     * Asks somebody by mail; they act as soon as they accept with the code, which is shown once.
     *
     * @throws DomainException INVALID with everything that is wrong; REFUSED when the patient's age does not fit
     */
    @RolesAllowed("proxy.manage")
    public IssuedProxyOffer give(GiveProxy request) {
        policy.insistOn(request.patient());
        var made = offers.give(request, current.account());
        audit.object("ProxyGrant", made.grant().id());
        return made.issued();
    }

    /** Ends it now, or takes the offer back. */
    @RolesAllowed("proxy.manage")
    public void end(PatientId patient, UUID grant) {
        policy.insistOn(patient);
        audit.object("ProxyGrant", grant);
        offers.end(patient, grants.locked(grant), ProxyEnd.DESK, current.account());
    }
}
