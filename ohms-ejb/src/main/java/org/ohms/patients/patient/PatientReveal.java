package org.ohms.patients.patient;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.compliance.audit.DemandedReason;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;

/** Opens what is masked of a patient, once, for a reason that stays in the trail. */
@Stateless
public class PatientReveal {
    @Inject
    AccessPolicy policy;

    @Inject
    Patients patients;

    @Inject
    AuditTrail audit;

    /**
     * Numbers and ways of contact, whole.
     *
     * @param reason why they are needed
     * @throws DomainException INVALID without a reason in words
     */
    @RolesAllowed({"patient.reveal", "patient.reveal-own"})
    public RevealedContacts reveal(PatientId id, String reason) {
        policy.insistOn(id);
        audit.reason(DemandedReason.in(reason));
        var person = patients.with(id).demographics();
        return new RevealedContacts(person.identifiers(), person.telecoms(), person.contacts());
    }
}
