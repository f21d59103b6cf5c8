package org.ohms.patients.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;

/** The desk records what patients sign on paper, and what they withdraw there. */
@Stateless
public class ConsentDesk {
    @Inject
    ConsentBook book;

    @Inject
    TreatmentConsents treatments;

    @Inject
    AccessPolicy policy;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    /** What can be signed, and what was. */
    @RolesAllowed("consent.record")
    public ConsentStanding of(PatientId patient) {
        policy.insistOn(patient);
        return book.standing(patient);
    }

    /** Whether the patient who comes to the desk still has words about treatment to sign. */
    @RolesAllowed("consent.record")
    public TreatmentConsent treatment(PatientId patient) {
        policy.insistOn(patient);
        return treatments.of(patient);
    }

    /** One of them, word for word. */
    @RolesAllowed("consent.record")
    public ConsentRow one(PatientId patient, UUID id) {
        policy.insistOn(patient);
        audit.object("Consent", id);
        return book.one(patient, id);
    }

    /**
     * Records a signature on paper.
     *
     * @throws DomainException STALE when the words changed meanwhile, INVALID with everything that is wrong
     */
    @RolesAllowed("consent.record")
    public UUID record(PatientId patient, SignConsent request) {
        policy.insistOn(patient);
        if (request.way() != SigningWay.PAPER) {
            throw DomainException.forbidden(CommonRefusal.NOT_ALLOWED);
        }
        var id = book.sign(patient, request, current.account());
        audit.object("Consent", id);
        return id;
    }

    /** Withdraws it, because the patient says so; that works at once. */
    @RolesAllowed("consent.record")
    public void withdraw(PatientId patient, UUID id) {
        policy.insistOn(patient);
        audit.object("Consent", id);
        book.withdraw(patient, id, current.account());
    }
}
