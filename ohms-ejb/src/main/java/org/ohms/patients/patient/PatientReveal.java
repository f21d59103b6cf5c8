package org.ohms.patients.patient;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;

/** Opens what is masked of a patient, once, for a reason that stays in the trail. */
@Stateless
public class PatientReveal {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 300;

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
        var words = reason.strip();
        new Refusals()
                .when(
                        words.length() < SHORTEST,
                        Refusal.of(CommonRefusal.TOO_SHORT).at("reason").with("least", SHORTEST))
                .when(
                        words.length() > LONGEST,
                        Refusal.of(CommonRefusal.TOO_LONG).at("reason").with("most", LONGEST))
                .throwIfAny(DomainException.Kind.INVALID);
        audit.reason(words);
        var person = patients.with(id).demographics();
        return new RevealedContacts(person.identifiers(), person.telecoms(), person.contacts());
    }
}
