package org.ohms.prescribing.refill;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ohms.shared.id.PatientId;

/** What others need to know of what patients asked for; the database shows them only what they may see. */
@ApplicationScoped
public class RefillLookup {
    @Inject
    EntityManager entities;

    /** The prescriptions of which a patient asked for more and has no answer. */
    public Set<UUID> asked(PatientId patient) {
        return entities.createQuery(
                        "select r.prescription from RefillRequest r where r.patient = :patient and r.state = :asked",
                        UUID.class)
                .setParameter("patient", patient)
                .setParameter("asked", RefillState.ASKED)
                .getResultStream()
                .collect(Collectors.toSet());
    }
}
