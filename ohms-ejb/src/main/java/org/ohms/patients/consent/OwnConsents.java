package org.ohms.patients.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.access.OwnRecord;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;

/** Patients read, sign and withdraw their consents in the portal. Nobody does it in their place there. */
@Stateless
public class OwnConsents {
    @Inject
    ConsentBook book;

    @Inject
    OwnRecord own;

    @Inject
    AccessPolicy policy;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    /** What can be signed, and what was. */
    @RolesAllowed("consent.read-own")
    public ConsentStanding mine() {
        return book.standing(patient());
    }

    /** One of them, word for word. */
    @RolesAllowed("consent.read-own")
    public ConsentRow one(UUID id) {
        audit.object("Consent", id);
        return book.one(patient(), id);
    }

    /**
     * Signs under the words that were read.
     *
     * @throws DomainException STALE when they changed meanwhile, INVALID with everything that is wrong
     */
    @RolesAllowed("consent.sign-own")
    public UUID sign(SignConsent request) {
        if (request.way() == SigningWay.PAPER) {
            throw DomainException.forbidden(CommonRefusal.NOT_ALLOWED);
        }
        var id = book.sign(patient(), request, current.account());
        audit.object("Consent", id);
        return id;
    }

    /** Withdraws it; that works at once. */
    @RolesAllowed("consent.sign-own")
    public void withdraw(UUID id) {
        audit.object("Consent", id);
        book.withdraw(patient(), id, current.account());
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
