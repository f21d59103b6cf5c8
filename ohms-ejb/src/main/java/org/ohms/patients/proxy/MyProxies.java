package org.ohms.patients.proxy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.access.OwnRecord;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;

/** Patients see who may act for them, adults name somebody, and each of them ends it. A proxy does none of it for them. */
@Stateless
public class MyProxies {
    @Inject
    ProxyOffers offers;

    @Inject
    ProxyGrants grants;

    @Inject
    OwnRecord own;

    @Inject
    AccessPolicy policy;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    /** Everybody who acts, acted or was asked to act for the one who asks. */
    @RolesAllowed("proxy.name-own")
    public List<ProxyRow> mine() {
        return offers.rows(patient());
    }

    /**
     * Asks somebody by mail; they act as soon as they accept with the code, which is shown once.
     *
     * @throws DomainException INVALID with everything that is wrong; REFUSED for a minor
     */
    @RolesAllowed("proxy.name-own")
    public IssuedProxyOffer name(NameProxy request) {
        var made = offers.name(patient(), request, current.account());
        audit.object("ProxyGrant", made.grant().id());
        return made.issued();
    }

    /** Ends it now, or takes the offer back. Minors leave their parents to the desk. */
    @RolesAllowed("proxy.name-own")
    public void end(UUID id) {
        audit.object("ProxyGrant", id);
        var patient = patient();
        var grant = grants.locked(id);
        if (grant.relationship() != ProxyRelationship.NAMED) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        offers.end(patient, grant, ProxyEnd.PATIENT, current.account());
    }

    private PatientId patient() {
        if (current.get().actingFor() != null) {
            throw DomainException.forbidden(CommonRefusal.NOT_ALLOWED);
        }
        var patient = own.insist();
        policy.insistOn(patient);
        return patient;
    }
}
