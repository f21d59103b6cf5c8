package org.ohms.prescribing.prescription;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ohms.compliance.access.AccountNames;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.ActsAs;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.id.AccountId;

/**
 * Whoever holds a prescription on paper learns whether it is valid and says what it said. Nobody is signed in: the proof
 * on the paper opens this one prescription, without the name that stands on the paper.
 */
@Stateless
@PermitAll
@ActsAs(Actor.Kind.SYSTEM)
public class PrescriptionVerification {
    @Inject
    EntityManager entities;

    @Inject
    PaperFacts facts;

    @Inject
    AccountNames accounts;

    @Inject
    AuditTrail audit;

    /** Empty for what is no prescription, and for a proof that does not belong to it: nobody learns which. */
    public Optional<VerifiedPrescription> look(UUID id, String proof) {
        if (!facts.isProof(id, proof)) {
            return Optional.empty();
        }
        return Optional.ofNullable(entities.find(MedicationRequest.class, id)).map(this::verified);
    }

    private VerifiedPrescription verified(MedicationRequest request) {
        audit.patient(request.patient());
        audit.object("MedicationRequest", request.id());
        var names = accounts.of(List.<AccountId>of(request.signedBy()));
        var row = request.row(names);
        return new VerifiedPrescription(
                row.status(),
                row.words().whole(),
                row.directions(),
                row.quantity(),
                row.packSize(),
                row.repeats(),
                row.substitution(),
                row.controlled(),
                row.signedBy(),
                row.signedAt(),
                row.endedAt());
    }
}
